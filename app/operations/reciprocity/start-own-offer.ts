import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { draftOffer, type DraftStart } from '#app/domain/reciprocity/draft-offer.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  findTwoWayOrganisation,
  isOwnDraft,
  listReceivedHelp,
  startDelegationDraft,
  type DelegationDraft,
  type TwoWayOrganisation,
} from '#db/queries/reciprocity/two-ways.ts';

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
    const content = organisation && received && contentOf(organisation, received, input.words);
    return content ? begin(tx, actor, { id: input.id, content }, now) : refuse('not-found');
  });
}

/**
 * Somebody of a State begins one from what is asked for nearby: whoever gives in its name, or its delegation, which
 * leaves it to them.
 *
 * @param input.start codes of the need, as its view says them
 * @returns not-found without a theme, and as `startOffer` does
 */
export async function startFromThemes(
  by: Wearing,
  input: { id: string; start: DraftStart; words: DraftWords },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  const organisation = await withActor(actor, (tx) => findTwoWayOrganisation(tx, by.hat.organisation.id));
  const content = organisation && contentOf(organisation, input.start, input.words);
  if (!content) return refuse('not-found');
  const draft = { id: input.id, content };
  if (actor.role === 'focal_point') return withActor(actor, (tx) => begin(tx, actor, draft, now));
  return startOffer(by, draft, now);
}

/** A delegation begins a draft that it does not read any more. */
async function begin(
  tx: Tx,
  actor: ActingPerson,
  { id, content }: { id: string; content: DelegationDraft },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const draft = { id, reference: referenceFrom('O', randomBytes(6)), authorId: responsibleFor(actor) };
    if (await startDelegationDraft(tx, draft, content, now)) return done({ id });
    if (await isOwnDraft(tx, id)) return done({ id });
  }
  return refuse('not-found');
}

function contentOf(organisation: TwoWayOrganisation, start: DraftStart, words: DraftWords) {
  const { kind, stateCode } = organisation;
  if (kind !== 'state' || !stateCode || start.themes.length === 0) return undefined;
  const { themes, modes, durationWeeks, area } = start;
  const basis = { ...organisation, stateCode, themes, modes, durationWeeks, area };
  return { ...draftOffer(basis, currentGeography()), ...words(themes) };
}
