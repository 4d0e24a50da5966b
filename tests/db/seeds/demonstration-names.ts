import { COUNTRIES } from '#db/seeds/geography/countries.ts';

/** Words of a language that are spelled like a State's name and mean something else. */
const ORDINARY = new Set(['مالي' /* financial */]);
/** One-letter words that Arabic writes together with the next: and, then, by, for, like. */
const ARABIC_PREFIX = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

/** Names of real States and areas that stand in a text, in any of the six languages. */
export function realNamesIn(text: string): string[] {
  const words = ` ${wordsOf(text).join(' ')} `;
  return NAMES.filter(({ needle, inflected }) =>
    words.includes(inflected ? ` ${needle}` : ` ${needle} `),
  ).map(({ name }) => name);
}

const NAMES = COUNTRIES.flatMap(([, , , , ...names]) => names)
  // What stands in brackets or after a comma only qualifies: "Bolivia (Plurinational State of)".
  .flatMap((name) => [name, name.split(/ \(|, /)[0]!])
  .filter((name) => !ORDINARY.has(name))
  .map((name) => {
    // Russian declines its names: the stem is looked for, at the beginning of a word.
    const inflected = /^\p{Script=Cyrillic}{5,}$/u.test(name);
    const words = wordsOf(name).join(' ');
    return { name, needle: inflected ? words.slice(0, -1) : words, inflected };
  });

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).map((word) => word.replace(ARABIC_PREFIX, ''));
}
