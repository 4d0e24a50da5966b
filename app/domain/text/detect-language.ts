import { fold } from './fold.ts';
import { countStopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

const ROMANCE_AND_ENGLISH = ['en', 'fr', 'es', 'pt'];
/** A few hundred characters decide; a book would not decide better. */
const SAMPLE = 600;

/**
 * The language a text is most likely written in, for stemming only: its script, then which language's small words
 * it uses. A title of two nouns tells nothing and is read as English, whose stems suit Latin words least badly.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (!PLAIN_ASCII.test(sample)) {
    const script = scriptOf(sample);
    if (script) return script;
  }
  return languageOfWords(sample);
}

const PLAIN_ASCII = /^[\x20-\x7e]*$/;

function scriptOf(sample: string): string | undefined {
  if (/\p{Script=Arabic}/u.test(sample) && share(sample, /\p{Script=Arabic}/gu) > 0.3) return 'ar';
  if (share(sample, /\p{Script=Cyrillic}/gu) > 0.3) return 'ru';
  if (share(sample, /\p{Script=Han}/gu) > 0.2) return 'zh';
  return undefined;
}

function languageOfWords(sample: string): string {
  const words = wordsOf(sample).map(fold);
  let best = { language: 'en', found: 0 };
  for (const language of ROMANCE_AND_ENGLISH) {
    const found = countStopWords(words, language);
    if (found > best.found) best = { language, found };
  }
  return best.language;
}

function share(text: string, script: RegExp): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(script)?.length ?? 0) / letters;
}
