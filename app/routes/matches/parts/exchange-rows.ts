import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { scoreParts, type ScorePartInWords } from '#app/i18n/score-parts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Exchanges, ShownArc } from '#app/operations/reciprocity/find-exchanges.ts';

export type ArcRow = {
  key: string;
  giver: string;
  receiver: string;
  offer: { id: string; reference: string; title: string; lang: string };
  need: { id: string; reference: string; title: string; lang: string };
  points: number;
  parts: ScorePartInWords[];
  match?: { id: string; status: MatchStatus };
  before?: { id: string; status: MatchStatus };
};

export type RingRow = {
  key: string;
  members: string[];
  organisations: { id: string; name: string }[];
  weakest: number;
  arcs: ArcRow[];
};

/** An exchange as its row says it. */
export function shownRing(t: Translator, { arcs, weakest }: Exchanges['rings'][number]): RingRow {
  const rows = arcs.map((arc) => arcRow(t, arc));
  return {
    key: rows.map(({ key }) => key).join(' '),
    members: rows.map(({ giver }) => giver),
    organisations: arcs.map(({ giverId, offer }) => ({ id: giverId, name: offer.organisation.name })),
    weakest,
    arcs: rows,
  };
}

function arcRow(
  t: Translator,
  { needId, offerId, offer, need, points, criteria, match, before }: ShownArc,
): ArcRow {
  return {
    key: `${needId}:${offerId}`,
    giver: isolated(offer.organisation.name),
    receiver: isolated(need.organisationName),
    offer: { id: offerId, reference: offer.reference, title: offer.title, lang: offer.textLanguage },
    need: { id: needId, reference: need.reference, title: need.title, lang: need.textLanguage },
    points,
    parts: scoreParts(t, currentGeography(), criteria),
    match,
    before,
  };
}
