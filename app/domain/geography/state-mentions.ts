import { fold } from '#app/domain/text/fold.ts';
import type { Country } from './geography.ts';

type MentionKind = 'name' | 'capital' | 'demonym' | 'domain' | 'own';

/** Words in a text that could tell a reader which State it speaks of; `at` and `length` count UTF-16 units. */
export type Mention = { kind: MentionKind; at: number; length: number; words: string };

/**
 * Finds a State's names in the six official languages (its former ones too), its capitals, what its people are called
 * in English and French, its internet domain, and whatever words its focal point added. It reads words, not meaning:
 * it shows a person where to look, in the order of the text.
 */
export function findMentions(text: string, state: Country, ownWords: readonly string[] = []): Mention[] {
  const read = wordsOf(text);
  const found = [
    ...phrasesOf(state, ownWords).flatMap(({ kind, phrase }) =>
      occurrences(text, read, phrase).map((place) => ({ kind, ...place })),
    ),
    ...domainsIn(text, state.marks?.domains ?? []),
  ];
  return outermost(found).map((place) => ({
    ...place,
    words: text.slice(place.at, place.at + place.length),
  }));
}

type Word = { folded: string; at: number; end: number };
type Place = { at: number; length: number };

function phrasesOf(state: Country, ownWords: readonly string[]): { kind: MentionKind; phrase: string[] }[] {
  const { otherNames = [], capitals = [], demonyms = [] } = state.marks ?? {};
  const names = [state.names, ...(state.formerNames ?? []).map((former) => former.names)].flatMap((held) =>
    Object.values(held),
  );
  const listed = {
    name: [...names, ...otherNames].flatMap(withoutQualifier),
    capital: capitals,
    demonym: demonyms,
    own: ownWords,
  };
  return Object.entries(listed).flatMap(([kind, phrases]) =>
    phrases
      .map((phrase) => wordsOf(phrase).map(({ folded }) => folded))
      .filter((phrase) => phrase.length > 0)
      .map((phrase) => ({ kind: kind as MentionKind, phrase })),
  );
}

/** "Venezuela (Bolivarian Republic of)" is also just Venezuela. */
function withoutQualifier(name: string): string[] {
  const bare = name.replace(/\s*[(（][^)）]*[)）]\s*/gu, ' ').trim();
  return bare && bare !== name ? [name, bare] : [name];
}

const HAN = /\p{Script=Han}/u;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const ARABIC = /^\p{Script=Arabic}+$/u;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    at: index,
    end: index + word.length,
  }));
}

function occurrences(text: string, words: readonly Word[], phrase: readonly string[]): Place[] {
  // Chinese puts no space between words.
  if (HAN.test(phrase.join(''))) return substrings(text, phrase.join(''));
  const places: Place[] = [];
  for (let first = 0; first + phrase.length <= words.length; first += 1) {
    if (!phrase.every((part, index) => isForm(words[first + index]!.folded, part))) continue;
    const { at } = words[first]!;
    places.push({ at, length: words[first + phrase.length - 1]!.end - at });
  }
  return places;
}

function substrings(text: string, part: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length))
    places.push({ at, length: part.length });
  return places;
}

/** Russian puts an ending on a name; Arabic writes "and", "in", "for", "as" and "the" in front of it; English an s after it. */
function isForm(word: string, name: string): boolean {
  if (word === name || word === `${name}s`) return true;
  if (CYRILLIC.test(name) && name.length >= 4) {
    const stem = name.replace(/[аеёиоуыэюяйь]$/u, '');
    return word.startsWith(stem) && word.length <= stem.length + 3;
  }
  if (ARABIC.test(name) && word.endsWith(name))
    return /^[وفبكل]{0,2}(?:ال|ل)?$/u.test(word.slice(0, -name.length));
  return false;
}

/** `health.gov.xx`, `someone@ministry.xx`, and a bare `.xx` that no letter follows. */
function domainsIn(text: string, domains: readonly string[]): (Place & { kind: 'domain' })[] {
  if (domains.length === 0) return [];
  return [...text.matchAll(/[\p{L}\p{N}@_-]*(?:\.[\p{L}\p{N}_-]+)*\.([a-z]{2})(?![\p{L}\p{N}_-])/giu)]
    .filter(([, domain]) => domains.includes(domain!.toLowerCase()))
    .map(({ 0: host, index }) => ({ kind: 'domain' as const, at: index, length: host.length }));
}

/** "Republic of Mali" holds "Mali"; a person is shown the longer of the two. */
function outermost<P extends Place>(places: readonly P[]): P[] {
  const inOrder = places.toSorted((a, b) => a.at - b.at || b.length - a.length);
  let end = -1;
  return inOrder.filter((place) => {
    if (place.at + place.length <= end) return false;
    end = place.at + place.length;
    return true;
  });
}
