import { describe, expect, it, test } from 'vitest';
import { canonicalJson } from '#app/domain/canonical-json.ts';
import { possibleStates } from '#app/domain/geography/masked-region.ts';
import { needViews, remnantOf } from '#app/domain/needs/need-view.ts';
import {
  NEED_PART_IDS,
  NEED_PARTS,
  narrowest,
  partOf,
  tiersOf,
  widenedParts,
  widerThanSubject,
} from '#app/domain/needs/parts.ts';
import { NEED_STEPS } from '#app/domain/needs/steps.ts';
import { differences } from '#app/domain/needs/view-difference.ts';
import { AUDIENCES, sees } from '#app/domain/visibility.ts';
import { translator } from '#app/i18n/translate.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';

const geography = loadGeography({ withInvented: false });
const need = {
  ...COMPLETE_NEED,
  reference: 'N-AAAAAA',
  stateCode: 'KE',
  outsideContact: 'The permanent mission, by telephone',
};
const viewsOf = (tiers: Parameters<typeof tiersOf>[0] = {}, changes: Partial<typeof need> = {}) =>
  needViews(geography, { ...need, ...changes }, tiersOf(tiers));

test('every answer of the form belongs to exactly one part', () => {
  const asked = Object.values(NEED_STEPS)
    .flat()
    .filter((field) => field !== 'textLanguage');
  const held = NEED_PART_IDS.flatMap((part) => [...NEED_PARTS[part].fields]);
  expect(held.toSorted()).toEqual(asked.toSorted());
  for (const field of asked) expect(NEED_PARTS[partOf(field)].fields).toContain(field);
});

describe('the usual choices', () => {
  it('show a registered donor theme, size and region, and nothing else', () => {
    expect(viewsOf().registered).toEqual({
      audience: 'registered',
      reference: 'N-AAAAAA',
      place: { kind: 'region', m49: '014' },
      answers: { themes: need.themes, sizeBand: need.sizeBand },
    });
  });

  it('show the public nothing at all', () => {
    expect(viewsOf().public).toBeUndefined();
  });

  it('keep maturity and excluded organizations from the parties too', () => {
    const { parties } = viewsOf({}, { maturityNow: 'formative', excludedOrganisations: ['Canary Ltd'] });
    expect(parties?.place).toEqual({ kind: 'state', code: 'KE' });
    expect(parties?.answers).toMatchObject({ title: need.title, outcomes: need.outcomes });
    expect(JSON.stringify(parties)).not.toMatch(/formative|Canary/);
  });
});

test('whatever the State chooses, each audience gets the parts of its tier and no other', () => {
  for (const part of NEED_PART_IDS)
    for (const tier of NEED_PARTS[part].tiers) {
      const views = viewsOf({ subject: 'T0', [part]: tier });
      for (const audience of AUDIENCES) {
        const view = views[audience];
        const shown =
          view !== undefined &&
          (part === 'state'
            ? view.place.kind === 'state'
            : NEED_PARTS[part].fields.some((field) => field in view.answers));
        const stated = part === 'state' || NEED_PARTS[part].fields.some((field) => hasAnswer(need[field]));
        expect(shown, `${part} at ${tier} for ${audience}`).toBe(stated && sees(audience, tier));
      }
    }
});

describe('what is kept outside the platform', () => {
  it('is named to those who may ask for it, with whom to ask', () => {
    const views = viewsOf({ summary: 'T4' });
    expect(views.parties?.outside).toEqual({ parts: ['summary'], contact: need.outsideContact });
    expect(views.hub?.outside).toEqual({ parts: ['summary'], contact: need.outsideContact });
    expect(views.registered?.outside).toBeUndefined();
    expect(views.parties?.answers).not.toHaveProperty('summary');
  });
});

describe('masking', () => {
  it('leaves at least five States possible, whichever State asks and whatever languages it shows', () => {
    const states = [...geography.countries.values()].filter(({ membership }) => membership !== 'none');
    for (const state of states)
      for (const languages of [state.marks?.languages ?? [], ['pt'], ['fr', 'en'], ['sw', 'dz']]) {
        const { registered } = viewsOf(
          { delivery: 'T1', title: 'T1' },
          { stateCode: state.code, languages, textLanguage: languages[0] ?? 'en' },
        );
        const told = [...(registered?.answers.languages ?? []), ...textLanguageOf(registered)];
        const region = registered?.place.kind === 'region' ? registered.place.m49 : '';
        const possible = possibleStates(geography, region, ({ marks }) =>
          told.every((language) => marks?.languages.includes(language)),
        );
        expect(possible.length, `${state.code} with ${languages.join()}`).toBeGreaterThanOrEqual(5);
      }
  });

  it('coarsens the region before it hides a language', () => {
    // Portuguese is official in three States of Middle Africa and in six of Sub-Saharan Africa.
    const { registered } = viewsOf({ delivery: 'T1' }, { stateCode: 'AO', languages: ['pt'] });
    expect(registered).toMatchObject({ place: { m49: '202' }, answers: { languages: ['pt'] } });
  });

  it('leaves out a text whose language would tell', () => {
    // Dzongkha is official in one State of the world.
    const { registered } = viewsOf({ title: 'T1', size: 'T1' }, { stateCode: 'BT', textLanguage: 'dz' });
    expect(registered?.place).toEqual({ kind: 'region', m49: '034' });
    expect(Object.keys(registered?.answers ?? {}).toSorted()).toEqual(['sizeBand', 'themes']);
  });

  it('ends where the State chose to be named', () => {
    expect(viewsOf({ state: 'T1', delivery: 'T1' }).registered?.place).toEqual({ kind: 'state', code: 'KE' });
  });
});

test('the same view has one text, and every other view another', () => {
  const texts = [viewsOf(), viewsOf({ size: 'T2' }), viewsOf({ title: 'T1' }), viewsOf({ subject: 'T0' })];
  expect(new Set(texts.map(canonicalJson)).size).toBe(texts.length);
  const { registered } = viewsOf();
  const turned = Object.fromEntries(Object.entries(registered ?? {}).toReversed());
  expect(canonicalJson(turned)).toBe(canonicalJson(registered));
});

test('choices are compared part by part', () => {
  const usual = tiersOf({});
  const chosen = tiersOf({ title: 'T1', maturity: 'T4' });
  expect(widenedParts(usual, chosen)).toEqual(['title']);
  expect(narrowest(usual, chosen)).toMatchObject({ title: 'T2', maturity: 'T4' });
  expect(widerThanSubject(tiersOf({ size: 'T0' }))).toEqual(['size']);
  expect(tiersOf({ subject: 'T3' }).subject).toBe('T1');
});

test('a difference names who would see what more, and nothing that is seen less', () => {
  expect(differences(viewsOf(), viewsOf({ title: 'T1', outcomes: 'T3' }))).toEqual([
    { audience: 'registered', gains: ['title'] },
  ]);
  expect(differences(viewsOf(), viewsOf({ subject: 'T0', size: 'T0', state: 'T0' }))).toEqual([
    { audience: 'public', gains: ['subject', 'size', 'state'] },
    { audience: 'registered', gains: ['state'] },
  ]);
});

test('a donor with a closed match keeps the theme and the place it knew, and no answer else', () => {
  expect(remnantOf(viewsOf({ title: 'T1' }).registered!)).toEqual({
    audience: 'registered',
    reference: 'N-AAAAAA',
    place: { kind: 'region', m49: expect.any(String) as unknown },
    answers: { themes: need.themes },
  });
});

function textLanguageOf(view: ReturnType<typeof viewsOf>['registered']): string[] {
  return view?.answers.textLanguage ? [view.answers.textLanguage] : [];
}

function hasAnswer(answer: unknown): boolean {
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined && answer !== '';
}

test('a State or a programme of which no region is shown is not said to be "in World"', () => {
  const t = translator('en');
  const place = { kind: 'region', m49: '001' } as const;
  expect(viewPlace(t, geography, { place })).toBe('A State, region not shown');
  expect(viewPlace(t, geography, { place, pooled: true })).toBe('Several States, region not shown, together');
  expect(viewTitle(t, geography, { place, answers: { themes: ['INC-CSIRT'] } }).text).toBe(
    'Help with Incident response team (CSIRT): region not shown',
  );
  expect(viewPlace(t, geography, { place: { kind: 'region', m49: '014' } })).toBe(
    'A State in Eastern Africa',
  );
});
