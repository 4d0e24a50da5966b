import { describe, expect, it } from 'vitest';
import {
  SYNONYM_LANGUAGES,
  SYNONYMS_BY_LANGUAGE,
  THEME_SYNONYMS,
  type SynonymLanguage,
} from '#app/domain/codes/synonyms.ts';
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

it('a word that several languages share counts once for a theme', () => {
  expect(THEME_SYNONYMS['INC-CSIRT'].filter((word) => word === 'csirt')).toEqual(['csirt']);
  expect(THEME_SYNONYMS['INC-CSIRT']).toContain('فريق الاستجابة للحوادث');
});
