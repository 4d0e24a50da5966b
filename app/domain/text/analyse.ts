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

/** The terms of a text, in order and with repeats; `language` (ISO 639) is detected where nobody stated it. */
export function analyse(text: string, language: string = detectLanguage(text)): Term[] {
  const terms: Term[] = [];
  for (const word of wordsOf(text)) {
    const term = termOf(word, language);
    if (term) terms.push(term);
  }
  return terms;
}

/** The terms of a text that many documents share (the name of a theme, of a language): worked out once. */
export function analyseShared(text: string, language: string): readonly Term[] {
  const key = `${language} ${text}`;
  let terms = shared.get(key);
  if (!terms) {
    if (shared.size >= MOST_SHARED) shared.clear();
    shared.set(key, (terms = analyse(text, language)));
  }
  return terms;
}

const MOST_SHARED = 5_000;
const shared = new Map<string, readonly Term[]>();

/** Words repeat, and folding and stemming one costs more than finding it again. A bound on memory, not a limit. */
const MOST_KEPT = 100_000;
const kept = new Map<string, Map<string, Term | undefined>>();

/** The same object for the same word and language, so that whoever saw it before knows it again. */
function termOf(word: string, language: string): Term | undefined {
  let terms = kept.get(language);
  if (!terms || terms.size >= MOST_KEPT) {
    terms = new Map<string, Term | undefined>();
    kept.set(language, terms);
  }
  const known = terms.get(word);
  // A word that is no term is known as well.
  if (known !== undefined || terms.has(word)) return known;
  const made = makeTerm(word, language);
  terms.set(word, made);
  return made;
}

function makeTerm(word: string, language: string): Term | undefined {
  const folded = fold(word);
  if (folded.length < 2 || isStopWord(folded, language)) return undefined;
  return { stem: stem(word, language), word };
}
