import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import { CLOSING_CODES } from '#app/domain/codes/closing.ts';
import * as delivery from '#app/domain/codes/delivery.ts';
import { MODE_GROUPS } from '#app/domain/codes/mode-groups.ts';
import { PRINCIPLE_GROUPS, PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import * as terms from '#app/domain/codes/terms.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import ar from '#app/i18n/catalogues/ar/codes.ts';
import arabicCommon from '#app/i18n/catalogues/ar/common.ts';
import common from '#app/i18n/catalogues/en/common.ts';
import en from '#app/i18n/catalogues/en/codes.ts';

const TABLES: Record<string, readonly (string | number)[]> = {
  themes: THEME_CODES,
  modes: delivery.MODES,
  mode_groups: MODE_GROUPS,
  cooperation: delivery.COOPERATION,
  sizes: delivery.SIZE_BANDS,
  urgencies: delivery.URGENCIES,
  maturity: delivery.MATURITY_STAGES,
  beneficiaries: delivery.BENEFICIARY_LEVELS,
  gender: delivery.GENDER_MARKERS,
  remote_access: terms.REMOTE_ACCESS,
  data_locations: terms.DATA_LOCATIONS,
  source_access: terms.SOURCE_ACCESS,
  binary_equivalence: terms.BINARY_EQUIVALENCE,
  conditions: ['none', ...terms.CONDITIONS],
  red_lines: terms.RED_LINES,
  note_levels: terms.NOTE_LEVELS,
  norms: terms.NORMS,
  groups: ['all', ...terms.STATE_GROUPS],
  actors: ACTOR_KINDS,
  roles: [...ROLES, 'platform'],
  closing: CLOSING_CODES,
  principle_groups: PRINCIPLE_GROUPS,
  // Their short names are used beside everything that rests on them: `common.principles`.
  principles: PRINCIPLE_IDS.map((id) => `${id}.text`),
};

const expectedKeys = Object.entries(TABLES)
  .flatMap(([table, codes]) => codes.map((code) => `codes.${table}.${code}`))
  .sort();

describe.each([
  ['English', en],
  ['Arabic', ar],
])('in %s', (_, catalogue: Record<string, string>) => {
  it('every code has a label, and every label a code', () => {
    expect(Object.keys(catalogue).sort()).toEqual(expectedKeys);
  });

  it.each(Object.keys(TABLES))('no two codes of %s read alike', (table) => {
    const labels = (TABLES[table] ?? []).map((code) => catalogue[`codes.${table}.${code}`]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

it.each([
  ['English', common],
  ['Arabic', arabicCommon],
])(
  'in %s each principle has one short name, and no two read alike',
  (_, catalogue: Record<string, string>) => {
    const names = PRINCIPLE_IDS.map((id) => catalogue[`common.principles.${id}`]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(PRINCIPLE_IDS.length);
  },
);

it('every Arabic label is written in Arabic', () => {
  expect(Object.entries(ar).filter(([, label]) => !/\p{Script=Arabic}/u.test(label))).toEqual([]);
});

it('the disclaimer is the United Nations’ own sentence', () => {
  expect(common['common.designations']).toBe(
    'The designations employed and the presentation of material do not imply the expression of any opinion ' +
      'whatsoever on the part of the United Nations concerning the legal status of any country, territory, city or ' +
      'area or of its authorities, or concerning the delimitation of its frontiers or boundaries.',
  );
});
