import { describe, expect, it } from 'vitest';
import { SYNONYM_LANGUAGES, SYNONYMS_BY_LANGUAGE, type SynonymLanguage } from '#app/domain/codes/synonyms.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';

const SCRIPT: Partial<Record<SynonymLanguage, RegExp>> = { ar: /^\p{Script=Arabic}/u };

describe.each(THEME_CODES)('%s', (theme) => {
  it.each(SYNONYM_LANGUAGES)('has two or more different, lower-case synonyms in %s', (language) => {
    const words = SYNONYMS_BY_LANGUAGE[theme][language];
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThanOrEqual(2);
    for (const word of words) {
      expect(word).toBe(word.trim().toLowerCase());
      expect(word).toMatch(SCRIPT[language] ?? /./);
    }
  });
});
