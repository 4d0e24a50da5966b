import { languages } from '../reason-values.ts';
import { asked, keyOf, unstatedNeed, type Part } from '../rule.ts';

/** One common language lets people work; each further one lets more of them take part. */
const ONE_IN_COMMON = 0.6;
const BY_INTERPRETATION = 0.4;

/** How many of the recipients' languages the offer is delivered in; interpretation helps, and is not the same. */
export const languagePart: Part = {
  share: 1,
  key: (offer) => keyOf(offer.languages, offer.interpretation),
  asks: (question) => asked(question, keyOf(question.need.languages) || undefined),
  judge: (question, offer) => {
    const needed = question.need.languages;
    if (needed.length === 0) return unstatedNeed(question, 'language', 'fact');
    let common = 0;
    for (const code of needed) if (offer.languages.includes(code)) common += 1;
    if (common > 0)
      return {
        value: ONE_IN_COMMON + ((1 - ONE_IN_COMMON) * common) / needed.length,
        code: 'language.common',
      };
    if (offer.interpretation) return { value: BY_INTERPRETATION, code: 'language.interpretation' };
    if (offer.languages.length === 0) return { value: 0, code: 'language.offer-not-stated' };
    return { value: 0, code: 'language.none' };
  },
  values: ({ need }, offer) => ({ offered: languages(offer.languages), needed: languages(need.languages) }),
};
