import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { awaitingAgreement } from '#app/domain/needs/agreement.ts';
import { canEditNeed, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
import {
  NEED_PART_IDS,
  NEED_PARTS,
  mayChoose,
  narrowest,
  tiersOf,
  widenedParts,
  widerThanSubject,
  type NeedPart,
  type NeedTiers,
} from '#app/domain/needs/parts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listHubShares, updateHubShares } from '#db/queries/hubs/shares.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeed, findNeedForUpdate, updateNeedAnswers, updateTiers } from '#db/queries/needs/needs.ts';
import { listStateWords, putStateWords } from '#db/queries/needs/state-words.ts';
import { serveHubView, serveViews } from './serve-views.ts';

/**
 * Who is to see each part, as the State wants it from now on. What fewer people are to see, they no longer see when
 * this returns. What more people are to see waits for the State's agreement (`consentToCirculation`). The answers of
 * a part that is to be kept outside are removed from the platform. `stateWords` are the delegation's own, for all its
 * needs; `seenWords` those that the page showed.
 *
 * @returns the parts that wait for agreement, none before the State first agreed; or not-found, not-your-act, not-now,
 * stale, secret-found, or tiers-refused for choices that a part does not have
 */
export async function chooseTiers(
  by: Wearing,
  input: {
    id: string;
    revision: number;
    tiers: NeedTiers;
    outsideContact: string;
    stateWords: readonly string[];
    seenWords: readonly string[];
  },
  now: Date,
): Promise<Outcome<{ status: NeedStatus; waiting: NeedPart[] }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const { tiers, outsideContact } = input;
  if (!NEED_PART_IDS.every((part) => mayChoose(part, tiers[part])) || widerThanSubject(tiers).length > 0)
    return refuse('tiers-refused');
  if ([outsideContact, ...input.stateWords].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const before = await findNeedForUpdate(tx, input.id);
    if (!before) return refuse('not-found');
    if (before.status === 'withdrawn') return refuse('not-now');
    if (before.revision !== input.revision) return refuse('stale');
    const words = await listStateWords(tx, before.organisationId);
    if (!isSameSet(words, input.seenWords)) return refuse('stale');

    await putStateWords(tx, before.organisationId, input.stateWords);
    await updateTiers(tx, before.id, { tiers, outsideContact }, now);
    const removed = answersKeptOutside(tiers);
    if (Object.keys(removed).length > 0) await updateNeedAnswers(tx, before.id, removed, now);
    // While it is being written, choosing is part of writing.
    if (!canEditNeed(before.status, actor.role)) {
      const event = { action: 'choose-tiers', from: before.status, to: before.status } as const;
      await recordNeedEvent(tx, actor, before.id, event, now);
    }
    const need = (await findNeed(tx, before.id))!;
    if (!need.servedTiers) {
      await narrowHubView(tx, need);
      return done({ status: need.status, waiting: [] });
    }

    const served = tiersOf(need.servedTiers);
    const kept = narrowest(served, tiers);
    // A new contact for what is kept outside is seen by nobody more.
    if (widenedParts(kept, served).length > 0 || need.outsideContact !== before.outsideContact)
      await serveViews(tx, actor, need, { narrowed: true, tiers: kept }, now);
    return done({ status: need.status, waiting: awaitingAgreement({ ...need, servedTiers: kept }) });
  });
}

/** Hubs that see the need before it circulates see no more than the State wants from now on; more waits for its word. */
async function narrowHubView(tx: Tx, need: Need): Promise<void> {
  const open = (await listHubShares(tx, need.id)).find(({ endedAt }) => !endedAt);
  if (!open) return;
  const kept = hubViewOf(need, narrowest(open.tiers, tiersOf(need.tiers)));
  await serveHubView(tx, need, kept.view);
  await updateHubShares(tx, need.id, kept);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}

function answersKeptOutside(tiers: NeedTiers): Partial<NeedContent> {
  const fields = NEED_PART_IDS.filter((part) => tiers[part] === 'T4').flatMap(
    (part): readonly (keyof NeedContent)[] => NEED_PARTS[part].fields,
  );
  return Object.fromEntries(fields.map((field) => [field, EMPTY[field]]));
}

/** What "not stated" is for the answers that a part may keep outside. */
const EMPTY: Partial<Record<keyof NeedContent, NeedContent[keyof NeedContent]>> = {
  summary: '',
  contextNote: '',
  excludedOrganisations: [],
  maturityNow: undefined,
  maturityTarget: undefined,
};
