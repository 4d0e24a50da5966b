import { describe, expect, it } from 'vitest';
import { suggestThemes } from '#app/domain/exchange/suggest-themes.ts';

const dac = (...codes: string[]) => codes.map((code) => ({ code, vocabulary: '1' }));

describe('themes suggested for an activity', () => {
  it.each([
    ['22040', 'Resident adviser for a national CSIRT', ['INC-CSIRT']],
    ['15110', 'Rédaction d’une stratégie nationale de cybersécurité', ['POL-NCS']],
    ['15132', 'Formación en ciberdelincuencia: informática forense', ['CRM-FOR']],
    ['15130', 'Cybercrime legislation and training of magistrates', ['CRM-LEG', 'CRM-JUD']],
    ['15110', 'Норм нет, но есть обучение информационной безопасности: awareness', ['AWR-PUB']],
    ['22040', 'حملات توعية بالأمن السيبراني', ['AWR-PUB']],
  ])('sector %s and «%s» agree on %j', (sector, text, themes) => {
    expect(suggestThemes(dac(sector), [text])).toEqual(themes);
  });

  it.each([
    ['a sector alone', '22040', 'Computers for land registries'],
    ['words alone', '31120', 'Cybersecurity awareness for farmers’ cooperatives'],
    ['words that only sound alike', '22040', 'Information sharing and awareness in a network of cybercafés'],
    ['a road', '21020', 'Rural roads, with a scholarship for engineers'],
  ])('%s suggests none', (_case, sector, text) => {
    expect(suggestThemes(dac(sector), [text])).toEqual([]);
  });

  it('a text about ICT security that names no theme gets the one its sector stands for', () => {
    expect(suggestThemes(dac('15132'), ['Cybercrime programme'])).toEqual(['CRM']);
    expect(suggestThemes(dac('22040'), ['Cybersecurity programme'])).toEqual([]);
  });

  it('what the title names comes first', () => {
    const texts = ['Awareness of cybersecurity', 'Second, a national strategy.'];
    expect(suggestThemes(dac('15110'), texts)).toEqual(['AWR-PUB', 'POL-NCS']);
  });

  it('reads the three digits of DAC, never a publisher’s own vocabulary', () => {
    expect(suggestThemes([{ code: '220', vocabulary: '2' }], ['A national CSIRT'])).toEqual(['INC-CSIRT']);
    expect(suggestThemes([{ code: '22040', vocabulary: '99' }], ['A national CSIRT'])).toEqual([]);
  });
});
