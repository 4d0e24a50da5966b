import { detectLanguage } from './detect-language.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

export type Term = {
  /** What is compared. */
  stem: string;
  /** The word as it was written, to be shown. */
  word: string;
};

/** The terms of a text, in order and with repeats; `language` (ISO 639-1) is detected where nobody stated it. */
export function analyse(text: string, language: string = detectLanguage(text)): Term[] {
  const terms: Term[] = [];
  for (const word of wordsOf(text)) {
    const folded = fold(word);
    if (folded.length < 2 || isStopWord(folded, language)) continue;
    terms.push({ stem: stem(word, language), word });
  }
  return terms;
}
