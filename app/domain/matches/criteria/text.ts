import type { Reason } from '../reason.ts';
import { names, number } from '../reason-values.ts';
import { analyse, type Term } from '#app/domain/text/analyse.ts';
import { languageBits } from '#app/domain/text/languages-apart.ts';
import { textQuery, type QueryPart } from '#app/domain/text/text-query.ts';
import type { Contribution, QueryTerm, TextField } from '#app/domain/text/text-index.ts';
import { SYNONYMS_BY_LANGUAGE } from '#app/domain/codes/synonyms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedFacts, OfferFacts } from '../facts.ts';

const SYNONYM_WEIGHT = 0.3;

/** The BM25 score at which the criterion is worth half. */
const HALF_AT = 10;

/** Names this many of the words two sides share, those that count most first. */
const WORDS_NAMED = 6;

/** From BM25 (0 and up) to [0, 1): rises with every further word and never levels off, so texts always tell apart. */
export function textValue(score: number): number {
  return score / (score + HALF_AT);
}

export function offerFields(offer: OfferFacts): TextField[] {
  const language = offer.textLanguage;
  return [
    { text: offer.title, weight: 2, language },
    { text: offer.summary, weight: 1, language },
    { text: offer.outcomes, weight: 1, language },
  ];
}

/**
 * The whole need as a query, and its themes' synonyms at a lower weight. A masked need shows no words, so it asks
 * none.
 */
export function needQuery(need: NeedFacts): QueryTerm[] {
  if (isTextHidden(need)) return [];
  const own = [need.title, need.summary, need.outcomes].map((text) => ({
    terms: text ? analyse(text, need.textLanguage) : [],
    weight: 1,
  }));
  return textQuery([...own, ...need.themes.flatMap(synonymsOf)]);
}

const known = new Map<ThemeCode, readonly QueryPart[]>();

/**
 * Other words for a theme: "CERT" finds "CSIRT", and an Arabic need an English offer. Each is looked for in texts of its
 * own language, and a phrase that several languages share counts once.
 */
function synonymsOf(theme: ThemeCode): readonly QueryPart[] {
  let parts = known.get(theme);
  if (!parts) {
    const phrases = new Map<string, { terms: readonly Term[]; weight: number; among: number }>();
    for (const [language, words] of Object.entries(SYNONYMS_BY_LANGUAGE[theme]))
      for (const phrase of words) {
        const shared = phrases.get(phrase);
        if (shared) shared.among |= languageBits(language);
        else {
          const [terms, among] = [analyse(phrase, language), languageBits(language)];
          phrases.set(phrase, { terms, weight: SYNONYM_WEIGHT, among });
        }
      }
    known.set(theme, (parts = [...phrases.values()]));
  }
  return parts;
}

export function textReason(need: NeedFacts, found: readonly Contribution[]): Reason {
  if (isTextHidden(need)) return { code: 'text.not-shown', values: {} };
  if (found.length === 0) return { code: 'text.none', values: {} };
  const heaviest = [...found].sort((a, b) => b.score - a.score).slice(0, WORDS_NAMED);
  return {
    code: found.length > heaviest.length ? 'text.shared-among' : 'text.shared',
    values: { found: number(found.length), words: names(...heaviest.map(({ term }) => term.word)) },
  };
}

export function isTextHidden(need: NeedFacts): boolean {
  return need.masked === true && !need.title && !need.summary && !need.outcomes;
}
