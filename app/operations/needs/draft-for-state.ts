import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { insertStateDraft } from '#db/queries/needs/state-drafts.ts';
import { statesToDraftFor } from './states-to-draft-for.ts';

/** As for a State's own draft (`start-need.ts`). */
const TRIES = 5;

/**
 * A hub's coordinator begins a need on behalf of a State that the hub covers, a broker on behalf of any. It is the
 * State's from the day its delegation adopts it, and nobody's need before. It is written in the language of the page,
 * unsaid in that of the person. The id comes from the form, so that a form sent twice begins one draft.
 *
 * @returns the draft's id; not-your-act; not-found for a delegation that cannot be drafted for
 */
export async function draftForState(
  by: Wearing,
  input: { id: string; organisationId: string; textLanguage?: UiLanguage },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  const { role } = actor;
  if (role !== 'hub_coordinator' && role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const states = await statesToDraftFor(tx, actor, now);
    const state = states.find(({ organisationId }) => organisationId === input.organisationId);
    if (!state) return refuse('not-found');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = {
        id: input.id,
        reference: referenceFrom('N', randomBytes(6)),
        organisationId: state.organisationId,
        stateCode: state.stateCode,
        authorId: responsibleFor(actor),
        draftingOrganisationId: actor.organisationId,
        draftingRole: role,
      } as const;
      if (
        await insertStateDraft(tx, draft, { textLanguage: input.textLanguage ?? by.person.language }, now)
      ) {
        await recordNeedEvent(
          tx,
          actor,
          input.id,
          { action: 'draft-for-state', from: null, to: 'draft' },
          now,
        );
        return done({ id: input.id });
      }
      if (await findNeed(tx, input.id)) return done({ id: input.id });
    }
    return refuse('not-found');
  });
}
