import { languages } from '../reason-values.ts';
import { keyOf, type StopRule } from '../rule.ts';

/** No language in common, and the donor brings no interpretation. A need that states no language is not stopped. */
export const languagesStop: StopRule<'languages'> = {
  code: 'languages',
  key: (offer) => keyOf(offer.languages, offer.interpretation),
  asks: ({ need }) => keyOf(need.languages),
  idle: ({ need }) => need.languages.length === 0,
  stops: ({ need }, offer) => {
    if (offer.interpretation || need.languages.length === 0) return undefined;
    if (offer.languages.length === 0) return 'stop.languages-not-stated';
    return offer.languages.some((code) => need.languages.includes(code)) ? undefined : 'stop.languages';
  },
  values: ({ need }, offer) => ({ offered: languages(offer.languages), needed: languages(need.languages) }),
};
