import { describe, expect, it, test } from 'vitest';
import { findMentions } from '#app/domain/geography/state-mentions.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const { countries } = loadGeography({ withInvented: true });
const find = (code: string, text: string, own: string[] = []) =>
  findMentions(text, countries.get(code)!, own).map(({ kind, words }) => `${kind}: ${words}`);

describe('a State is found by', () => {
  it.each([
    ['ML', 'The Republic of Mali has no team.', ['name: Republic of Mali']],
    ['ML', 'Une équipe malienne à Bamako.', ['demonym: malienne', 'capital: Bamako']],
    [
      'ML',
      'write to cert@anssi.ml or see www.anssi.gouv.ml.',
      ['domain: cert@anssi.ml', 'domain: www.anssi.gouv.ml'],
    ],
    ['KE', 'В Кении нет такой группы', ['name: Кении']],
    ['KE', '肯尼亚需要帮助', ['name: 肯尼亚']],
    ['KE', 'تحتاج كينيا إلى المساعدة في كينيا وبكينيا', ['name: كينيا', 'name: كينيا', 'name: وبكينيا']],
    ['VE', 'Venezuela pide ayuda', ['name: Venezuela']],
    ['XA', 'All Motulani ministries', ['name: Motulani']],
    ['KE', 'for Kenyans and by Kenyan experts', ['demonym: Kenyans', 'demonym: Kenyan']],
    ['CI', "Cote d'Ivoire and COTE D’IVOIRE", ["name: Cote d'Ivoire", 'name: COTE D’IVOIRE']],
  ])('%s in “%s”', (code, text, found) => {
    expect(find(code, text)).toEqual(found);
  });

  it('words that its focal point added', () => {
    expect(find('KE', 'The Umoja Plan and UMOJA PLAN II', ['Umoja Plan'])).toEqual([
      'own: Umoja Plan',
      'own: UMOJA PLAN',
    ]);
  });
});

test.each([
  ['ML', 'Malicious small teams normally fail; e.g. example.com and 3.ml2'],
  ['NE', 'Nigeria has a similar team'],
  ['KE', 'Ask for a teacher; see www.un.org'],
])('and not in %s: “%s”', (code, text) => {
  expect(find(code, text)).toEqual([]);
});

test('the place of each mention is its place in the text', () => {
  const text = 'À Bamako – puis à Bamako';
  for (const { at, length, words } of findMentions(text, countries.get('ML')!)) {
    expect(text.slice(at, at + length)).toBe(words);
  }
});

test('every State is found by its name in each official language', () => {
  for (const state of countries.values()) {
    if (state.membership === 'none') continue;
    for (const name of Object.values(state.names))
      expect(findMentions(`… ${name} …`, state).length, `${state.code} ${name}`).toBeGreaterThan(0);
  }
});
