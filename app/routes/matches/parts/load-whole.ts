import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { WEIGHTS_VERSION } from '#app/domain/matches/weights.ts';
import { mostPoints } from '#app/domain/matches/score.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { scoreParts } from '#app/i18n/score-parts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { matchChips } from '#app/operations/principles/match-chips.ts';
import type { Tx } from '#db/client.ts';
import { listAwayContacts } from '#db/queries/accounts/absences.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { listAnswers } from '#db/queries/matches/answers.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { listContacts } from '#db/queries/matches/contacts.ts';
import { findSuggestion, type Suggestion } from '#db/queries/matches/suggestions.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import type { MatchPage, SideShown } from './match-page.ts';
import { noteSummed } from './note-summed.ts';
import { shownNote } from './note.ts';
import { offerRows } from './offer-rows.ts';
import { loadPlanProgress } from './plan-progress.ts';

/** A match for those who may see the need whole: its State and brokers; each reads the answers that it may. */
export async function loadWhole(tx: Tx, id: string, now: Date) {
  const on = dayOf(now);
  const match = await findMatch(tx, id);
  const need = match && (await findNeed(tx, match.needId));
  if (!match || !need) return undefined;
  const [published] = await listPublishedOffers(tx, [match.offer.id]);
  return {
    match,
    need,
    published,
    answers: await listAnswers(tx, id),
    interest: await findInterest(tx, id),
    contacts: await listContacts(tx, id),
    progress: await loadPlanProgress(tx, id),
    away: await listAwayContacts(tx, id, on),
    suggestion: await findSuggestion(tx, id),
    trust: await noteSummed(tx, match.offer, now, match.agreedAt),
    chips: await matchChips(tx, match, need, on),
  };
}

export function offerShown(
  t: Translator,
  match: Match,
  published: PublishedOffer | undefined,
  on: Day,
): SideShown {
  return {
    title: match.offer.title,
    lang: match.offer.textLanguage,
    who: match.donor.name,
    href: published && `/${t.lang}/offers/${match.offer.id}`,
    rows: published ? offerRows(t, published) : [],
    note: published && shownNote(published, on),
  };
}

/** What the match was proposed with, and the versions it was made with. */
export function scoreOf(t: Translator, suggestion: Suggestion): NonNullable<MatchPage['score']> {
  const at = t.instant(suggestion.madeAt);
  const catalogue = t.number(suggestion.catalogueVersion);
  const { weightsVersion } = suggestion;
  return {
    parts: scoreParts(t, currentGeography(), suggestion.criteria),
    total: suggestion.points,
    max: mostPoints(suggestion.criteria),
    // The demonstration plays days of before with the weights of today: their own day would come after the proposal's.
    made:
      weightsVersion === WEIGHTS_VERSION
        ? t('matches.score.made_now', { at, catalogue })
        : t('matches.score.made', { at, weights: t.day(weightsVersion), catalogue }),
  };
}
