import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { draftOffer } from '#app/domain/reciprocity/draft-offer.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { withActor } from '#db/client.ts';
import {
  findTwoWayOrganisation,
  isOwnDraft,
  listReceivedHelp,
  startDelegationDraft,
  type TwoWayOrganisation,
} from '#db/queries/two-ways.ts';

/** Our own words for a draft, in one language: its title and a first sentence, to be replaced. */
export type DraftWords = (themes: readonly ThemeCode[]) => {
  title: string;
  summary: string;
  textLanguage: string;
};

const TRIES = 5;

/**
 * A delegation begins a draft offer of its State from what the State received. Nobody has it yet but whoever gives in the
 * State’s name, and nothing is handed in.
 *
 * @param input.id from the form, so that a form sent twice begins one draft
 * @returns not-found where the match is not one through which this State received something
 */
export async function startFromReceived(
  by: Wearing,
  input: { id: string; matchId: string; words: DraftWords },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const organisation = await findTwoWayOrganisation(tx, actor.organisationId);
    const [received] = await listReceivedHelp(tx, actor.organisationId, input.matchId);
    const content = organisation && received && contentOf(organisation, received.themes, input.words);
    if (!content) return refuse('not-found');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reference = referenceFrom('O', randomBytes(6));
      const draft = { id: input.id, reference, authorId: responsibleFor(actor) };
      if (await startDelegationDraft(tx, draft, content, now)) return done({ id: input.id });
      if (await isOwnDraft(tx, input.id)) return done({ id: input.id });
    }
    return refuse('not-found');
  });
}

/** Whoever gives in a State’s name begins one on themes that are asked for nearby. @returns as `startOffer` does */
export async function startFromThemes(
  by: Wearing,
  input: { id: string; themes: readonly ThemeCode[]; words: DraftWords },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const organisation = await withActor(actingPerson(by), (tx) =>
    findTwoWayOrganisation(tx, by.hat.organisation.id),
  );
  const content = organisation && contentOf(organisation, input.themes, input.words);
  if (!content) return refuse('not-found');
  return startOffer(by, { id: input.id, content }, now);
}

function contentOf(organisation: TwoWayOrganisation, themes: readonly ThemeCode[], words: DraftWords) {
  const { kind, stateCode } = organisation;
  if (kind !== 'state' || !stateCode || themes.length === 0) return undefined;
  return { ...draftOffer({ ...organisation, stateCode, themes }, currentGeography()), ...words(themes) };
}
