import { buildGeography, type Country, type Region } from '#app/domain/geography/geography.ts';

/** A small world of its own for the rules: one region with a divided and an undivided sub-region, and another region. */
const regions: Region[] = [
  { m49: '001', kind: 'world', names: { en: 'World' } },
  { m49: '002', kind: 'region', parent: '001', names: { en: 'Africa' } },
  { m49: '202', kind: 'sub-region', parent: '002', names: { en: 'Sub-Saharan Africa' } },
  { m49: '014', kind: 'intermediate', parent: '202', names: { en: 'Eastern Africa' } },
  { m49: '018', kind: 'intermediate', parent: '202', names: { en: 'Southern Africa' } },
  { m49: '015', kind: 'sub-region', parent: '002', names: { en: 'Northern Africa' } },
  { m49: '150', kind: 'region', parent: '001', names: { en: 'Europe' } },
  { m49: '155', kind: 'sub-region', parent: '150', names: { en: 'Western Europe' } },
];

const EASTERN = ['014', '202', '002'];

const countries: Country[] = [
  country('XA', EASTERN, { m49: '991', groups: [{ group: 'LDC', from: '2001-01-01', until: '2026-11-24' }] }),
  country('XB', EASTERN, { groups: [{ group: 'LLDC', from: '2001-01-01' }] }),
  country('XC', EASTERN),
  country('XD', EASTERN, { membership: 'observer' }),
  country('XE', EASTERN, { invented: true }),
  country('XF', ['018', '202', '002']),
  country('XG', ['018', '202', '002'], { membership: 'none' }),
  country('XH', ['015', '002']),
  country('XI', ['155', '150']),
  country('XJ', ['155', '150']),
  country('XL', [], { membership: 'none' }),
];

export const smallWorld = buildGeography(countries, regions);

function country(code: string, areas: string[], more: Partial<Country> = {}): Country {
  return { code, names: { en: code }, regions: areas, membership: 'member', groups: [], ...more };
}
