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
    const term = termOf(word, language);
    if (term) terms.push(term);
  }
  return terms;
}

/** Words repeat, and folding and stemming one costs more than finding it again. A bound on memory, not a limit. */
const MOST_KEPT = 100_000;
const kept = new Map<string, Map<string, Term | undefined>>();

/** The same object for the same word and language, so that whoever saw it before knows it again. */
function termOf(word: string, language: string): Term | undefined {
  let terms = kept.get(language);
  if (!terms || terms.size >= MOST_KEPT) kept.set(language, (terms = new Map()));
  if (!terms.has(word)) terms.set(word, makeTerm(word, language));
  return terms.get(word);
}

function makeTerm(word: string, language: string): Term | undefined {
  const folded = fold(word);
  if (folded.length < 2 || isStopWord(folded, language)) return undefined;
  return { stem: stem(word, language), word };
}
