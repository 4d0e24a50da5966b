import { presenceFirst } from '#app/domain/codes/mode-groups.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { RankedOffer, StoppedOffer } from '#app/domain/matches/rank.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { sentence } from '#app/i18n/reason.ts';
import { scoreParts, type ScorePartInWords } from '#app/i18n/score-parts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { EndedMatch, NeedRanking } from '#app/operations/matches/rank-need.ts';
import { shownNote, type ShownNote } from './note.ts';

/** A ranked offer as its row shows it. */
export type RankedRow = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  organisation: string;
  facts: string[];
  note: ShownNote;
  points: number;
  parts: ScorePartInWords[];
  match?: { id: string; status: MatchStatus };
  ended?: { id: string; text: string; takenBack: boolean };
};

export type StoppedRow = {
  id: string;
  reference: string;
  title: string;
  titleLang: string;
  organisation: string;
  points: number;
  stops: { code: string; text: string }[];
};

type Offers = ReadonlyMap<string, PublishedOffer>;

export function rankedRows(t: Translator, ranking: NeedRanking, offers: Offers): RankedRow[] {
  return ranking.ranked.map((ranked) => ({
    ...nameOf(ranked),
    facts: factsOf(t, ranked),
    note: noteOf(offers.get(ranked.offer.id), ranking.on),
    points: ranked.points,
    parts: scoreParts(t, currentGeography(), ranked.criteria),
    match: ranking.matches.get(ranked.offer.id),
    ended: endedShown(t, ranking.ended.get(ranked.offer.id)),
  }));
}

/** That there was a match of the two, and why it ended: whoever proposes again knows it. */
function endedShown(t: Translator, match: EndedMatch | undefined): RankedRow['ended'] {
  if (!match) return undefined;
  const day = t.day(dayOf(match.endedAt));
  return {
    id: match.id,
    takenBack: match.takenBack,
    text: match.code
      ? t('matches.ranking.ended', { day, why: t(`codes.closing.${match.code}`) })
      : t('matches.ranking.ended_unsaid', { day }),
  };
}

export function stoppedRows(t: Translator, ranking: NeedRanking): StoppedRow[] {
  return ranking.whyNot.map((stopped) => ({
    ...nameOf(stopped),
    points: stopped.points,
    stops: stopped.stops.map(({ code, reason }) => ({ code, text: sentence(t, currentGeography(), reason) })),
  }));
}

function nameOf({ offer }: RankedOffer | StoppedOffer) {
  return {
    id: offer.id,
    reference: offer.reference,
    title: offer.title,
    titleLang: offer.textLanguage ?? 'en',
    organisation: offer.organisation.name,
  };
}

function factsOf(t: Translator, { offer }: RankedOffer): string[] {
  return [
    t.list(
      presenceFirst(offer.modes)
        .slice(0, 3)
        .map((mode) => t(`codes.modes.${mode}`)),
    ),
    t.list(offer.languages.slice(0, 4).map((code) => t.language(code))),
    ...(offer.sizeBand ? [t(`codes.sizes.${offer.sizeBand}`)] : []),
  ].filter(Boolean);
}

function noteOf(offer: PublishedOffer | undefined, on: Day): ShownNote {
  return offer ? shownNote(offer, on) : { level: 'L0' };
}
