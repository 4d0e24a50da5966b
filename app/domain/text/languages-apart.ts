/**
 * Languages in which different words are cut to the same stem: a French "équipe" is no English "equipment". A set of
 * them is a bit mask, since it is compared for every document.
 */
const BITS: Readonly<Record<string, number>> = { en: 1, fr: 2, es: 4 };

/** Every text, whatever it is written in. */
export const ANY_LANGUAGE = 7;

/** Of texts in any other language, in which such words are rare, and of those nobody named. */
export function languageBits(language: string | undefined): number {
  return (language && BITS[language]) || ANY_LANGUAGE;
}
