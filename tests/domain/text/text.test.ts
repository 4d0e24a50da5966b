import { describe, expect, test } from 'vitest';
import { analyse } from '#app/domain/text/analyse.ts';
import { detectLanguage } from '#app/domain/text/detect-language.ts';
import { editDistance } from '#app/domain/text/edit-distance.ts';
import { fold, foldName } from '#app/domain/text/fold.ts';
import { ANY_LANGUAGE, languageBits } from '#app/domain/text/languages-apart.ts';
import { plainText } from '#app/domain/text/plain-text.ts';
import { TextIndex } from '#app/domain/text/text-index.ts';
import { textQuery } from '#app/domain/text/text-query.ts';
import { wordsOf } from '#app/domain/text/words.ts';
import { searchIndexOf } from '#tests/support/search-index.ts';

const stems = (text: string, language?: string) => analyse(text, language).map((term) => term.stem);

describe('a text as it will be read', () => {
  test.each([
    ['an override', 'Help \u202Eraelcun\u202C', 'Help raelcun'],
    ['an isolate', '\u2067Help\u2069', 'Help'],
    ['a control', 'He\u0007l\u009Bp', 'Help'],
    ['what shows as nothing', 'He\u2060l\uFEFFp\u{E0041}', 'Help'],
  ])('holds no %s', (_what, written, read) => {
    expect(plainText(written)).toBe(read);
  });

  test.each([
    ['white space', 'two\r\nlines,\ta tab'],
    ['the joiners', 'می\u200Cخواهم क्\u200Dष'],
    ['the marks of direction', 'C++\u200E و C#\u200F \u061C1-2'],
    ['a picture of several characters', '👩\u200D💻 ✈\uFE0F'],
    ['where words of Khmer break', 'ភាសា\u200Bខ្មែរ'],
  ])('keeps %s', (_what, written) => {
    expect(plainText(written)).toBe(written);
  });
});

describe('folding', () => {
  test.each([
    ['Stratégie', 'strategie'],
    ['ＣＳＩＲＴ', 'csirt'],
    ['الأَمْنُ السِّيبرانيّ', 'الامن السيبراني'],
    ['إستراتيجيّة', 'استراتيجيه'],
    ['مـــركز', 'مركز'],
    ['على مستوى', 'علي مستوي'],
    ['Ёлка', 'елка'],
    ['a\u200bb', 'ab'],
  ])('%s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  test('names are compared without case or spacing', () => {
    expect(foldName('  Asteria   AGENCY ')).toBe('asteria agency');
  });
});

describe('words', () => {
  test('Chinese is cut in pairs, also inside mixed words', () => {
    expect(wordsOf('网络安全 CSIRT')).toEqual(['网络', '络安', '安全', 'CSIRT']);
    expect(wordsOf('AI网络')).toEqual(['AI', '网络']);
  });

  test.each([
    ['en', 'training strategies', 'trainings strategy'],
    ['fr', 'formations nationales', 'formation nationale'],
    ['es', 'estrategias nacionales', 'estrategia nacional'],
    ['pt', 'provas eletrônicas', 'prova eletrônica'],
    ['ru', 'расследования инцидентов', 'расследование инцидент'],
    ['ar', 'والتدريبات الوطنية', 'تدريب وطني'],
  ])('inflections of %s share a stem', (language, one, other) => {
    expect(stems(one, language)).toEqual(stems(other, language));
  });

  test('words that are also properties of objects are words', () => {
    expect(stems('constructor __proto__ toString', 'en')).toHaveLength(3);
    expect(
      searchIndexOf([{ id: '1', fields: [{ text: 'constructor', weight: 1 }] }]).search('__proto__'),
    ).toEqual([]);
  });

  test.each([
    ['en', 'Support for the drafting of a national strategy'],
    ['fr', 'Appui à la rédaction de la stratégie nationale pour les ministères'],
    ['es', 'Apoyo para la redacción de una estrategia nacional con el ministerio'],
    ['pt', 'Apoio à redação de uma estratégia nacional com o ministério, não só em Lusmara'],
    ['ru', 'Поддержка разработки национальной стратегии'],
    ['ar', 'دعم صياغة الاستراتيجية الوطنية CSIRT'],
    ['zh', '国家网络安全战略'],
  ])('%s is detected', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('BM25', () => {
  const index = new TextIndex();
  const documents = [
    'incident response training',
    'forensic laboratory',
    'incident incident incident',
    'incident response',
  ];
  documents.forEach((text, slot) => index.put(slot, [{ text, weight: 1, language: 'en' }]));
  const query = textQuery([{ terms: analyse('Incident response', 'en'), weight: 1 }]);
  const scores = new Float64Array(documents.length);
  index.accumulate(query, scores);

  test('more of the query scores more, a repeated word less than another word', () => {
    expect(scores[3]).toBeGreaterThan(scores[0]!);
    expect(scores[0]).toBeGreaterThan(scores[2]!);
    expect(scores[1]).toBe(0);
  });

  test('the score is the sum of the contributions that explain it', () => {
    documents.forEach((_, slot) => {
      const sum = index.contributions(query, slot).reduce((total, { score }) => total + score, 0);
      expect(sum).toBe(scores[slot]);
    });
  });
});

describe('words that are looked for in one language', () => {
  const texts = [
    ['en', 'Equipment for a laboratory'],
    ['fr', 'Une équipe de trois personnes'],
    ['pt', 'Uma equipe de três pessoas'],
    ['en', 'Équipe is what the French call a team'],
  ] as const;
  const query = textQuery([
    { terms: analyse('équipe', 'fr'), weight: 1, among: languageBits('fr') },
    { terms: analyse('laboratory', 'en'), weight: 1 },
  ]);
  const [equipe] = query;
  const index = new TextIndex();
  texts.forEach(([language, text], slot) => index.put(slot, [{ text, weight: 1, language }]));

  test('are found in texts of that language, and of those that are none of the languages kept apart', () => {
    const found = texts.map((_, slot) => index.contributions(query, slot).map(({ term }) => term.word));
    expect(found).toEqual([['laboratory'], ['équipe'], ['équipe'], []]);
    expect(equipe?.stem).toBe(analyse('Equipment', 'en')[0]?.stem);
  });

  test('by every way of asking alike', () => {
    const scores = new Float64Array(texts.length);
    index.accumulate(query, scores);
    texts.forEach(([language, text], slot) => {
      const outside = index.contributionsOf(query, [{ text, weight: 1, language }]);
      expect(index.score(query, slot)).toBe(scores[slot]);
      expect(outside).toEqual(index.contributions(query, slot));
    });
  });

  test('unless they are asked for in another as well', () => {
    const both = textQuery([
      { terms: analyse('équipe', 'fr'), weight: 1, among: languageBits('fr') },
      { terms: analyse('equipment', 'en'), weight: 1 },
    ]);
    expect(both.map(({ among }) => among)).toEqual([ANY_LANGUAGE]);
  });
});

describe('spelling', () => {
  test.each([
    ['strategy', 'stratgey', 1],
    ['strategy', 'stratagy', 1],
    ['strategy', 'tragedy', 3],
    ['csirt', 'csrit', 1],
  ])('%s and %s', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
    expect(editDistance(other, one, 2)).toBe(distance);
  });

  const index = searchIndexOf([
    {
      id: 'a',
      fields: [
        { text: 'Forensic laboratory', weight: 2, language: 'en' },
        { text: 'الأدلة الجنائية الرقمية', weight: 1 },
      ],
    },
    { id: 'b', fields: [{ text: 'Strategy', weight: 2, language: 'en' }] },
  ]);

  test.each([['forens'], ['LABORATORIES'], ['labratory'], ['الجنائيه'], ['جنائية'], ['the forensic']])(
    '“%s” finds the laboratory',
    (query) => {
      expect(index.search(query)[0]?.id).toBe('a');
    },
  );

  test.each([[''], ['the of and'], ['%_\\ & | !('], ['xyzzy'], ['\u0000'], ['a'.repeat(10_000)]])(
    '“%.20s” finds nothing',
    (query) => {
      expect(index.search(query)).toEqual([]);
    },
  );

  test('what is removed or changed is no longer found by its old words', () => {
    const changing = searchIndexOf([
      { id: 'x', fields: [{ text: 'Strategy', weight: 1 }] },
      { id: 'y', fields: [{ text: 'Strategy', weight: 1 }] },
    ]);
    changing.put({ id: 'x', fields: [{ text: 'Diplomacy', weight: 1 }] });
    changing.remove('y');
    expect(changing.search('strategy')).toEqual([]);
    expect(changing.search('diplomcy').map(({ id }) => id)).toEqual(['x']);
  });
});
