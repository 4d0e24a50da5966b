import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { Cast } from './cast.ts';
import { COMPLETE_NEED } from './complete-need.ts';
import { verdicts } from './principles.ts';

/** The day on which tests of needs play: a Monday. */
export const NOW = new Date('2026-11-23T09:00:00Z');

const REACHED = ['draft', 'submitted', 'validated', 'consented', 'circulating'] as const;
type Reached = (typeof REACHED)[number];

/** A complete need of the first focal point, brought there by the operations themselves. */
export async function needThatIs(
  reached: Reached,
  { focalPoint, broker }: Pick<Cast, 'focalPoint' | 'broker'>,
  options: { offerId?: string; content?: Partial<NeedContent> } = {},
): Promise<Need> {
  const id = randomUUID();
  ok(await startNeed(focalPoint, { id, offerId: options.offerId }, NOW));
  const changes = { ...COMPLETE_NEED, ...options.content };
  ok(await saveNeed(focalPoint, { id, revision: 1, changes }, NOW));
  const need = () => readNeed(focalPoint, id);
  const steps: Record<Reached, () => Promise<Outcome<unknown> | undefined>> = {
    draft: () => Promise.resolve(undefined),
    submitted: async () => sendNeed(focalPoint, { id, revision: (await need()).revision }, NOW),
    validated: async () =>
      validateNeed(broker, { id, revision: (await need()).revision, verdicts: verdicts() }, NOW),
    consented: async () =>
      consentToCirculation(
        focalPoint,
        { id, viewHash: viewsOf(await need()).viewHash, wordsLeft: true },
        NOW,
      ),
    circulating: () => circulateNeed(broker, { id }, NOW),
  };
  for (const step of REACHED.slice(0, REACHED.indexOf(reached) + 1)) {
    const outcome = await steps[step]();
    if (outcome) ok(outcome);
  }
  return need();
}

/** The need as this person reads it. @throws where they cannot */
export async function readNeed(by: Wearing, id: string): Promise<Need> {
  const need = await withActor(actingPerson(by), (tx) => findNeed(tx, id));
  if (!need) throw new Error('This need is out of reach.');
  return need;
}

export async function statusOf(by: Wearing, id: string): Promise<NeedStatus> {
  return (await readNeed(by, id)).status;
}

function ok(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(`Could not arrange it: ${outcome.reason}`);
}
