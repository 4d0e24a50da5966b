import { fold } from '#app/domain/text/fold.ts';
import { wordsOf } from '#app/domain/text/words.ts';

/**
 * What people type who look for a group of States or an area under another name than the United Nations' own: its letters,
 * and what everybody says for Oceania. Search alone knows them; no page calls a place so.
 */
export const PLACE_WORDS: Readonly<Record<string, readonly string[]>> = {
  LDC: ['LDC', 'LDCs', 'PMA'],
  LLDC: ['LLDC', 'LLDCs', 'PDSL'],
  SIDS: ['SIDS', 'PEID', 'PEI'],
  '009': ['Pacific', 'المحيط الهادئ'],
  '054': ['Pacific', 'المحيط الهادئ'],
  '057': ['Pacific', 'المحيط الهادئ'],
  '061': ['Pacific', 'المحيط الهادئ'],
};

/** The groups and areas that a search is for which is nothing but one of these words. */
export function placesMeant(text: string): ReadonlySet<string> {
  const asked = plain(text);
  const named = Object.entries(PLACE_WORDS).filter(([, words]) =>
    words.some((word) => plain(word) === asked),
  );
  return new Set(named.map(([code]) => code));
}

function plain(text: string): string {
  return wordsOf(fold(text)).join(' ');
}
