import { describe, expect, it } from 'vitest';
import { decideImport, type ImportOptions } from '#app/domain/exchange/import-outcome.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { activity } from './activity.ts';

const options: ImportOptions = {
  on: '2026-11-23',
  includeEnded: false,
  alreadyThere: new Set(),
  geography: loadGeography({ withInvented: true }),
};
const one = (different: Parameters<typeof activity>[0], changed: Partial<ImportOptions> = {}) =>
  decideImport([activity(different)], { ...options, ...changed })[0];

describe('what becomes of an activity', () => {
  it('a running one becomes a draft', () => {
    expect(one({})).toMatchObject({
      outcome: 'draft',
      draft: { content: { title: 'Advisers for new national CSIRTs' } },
    });
  });

  it('one without identifier or title is skipped', () => {
    expect(one({ identifier: '' })).toMatchObject({ outcome: 'skipped', reason: { code: 'no-identifier' } });
    expect(one({ titles: [] })).toMatchObject({ outcome: 'skipped', reason: { code: 'no-title' } });
  });

  it('the same identifier a second time in the file is skipped, with the line of the first', () => {
    const outcomes = decideImport([activity({ line: 4 }), activity({ line: 90 })], options);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['draft', 'skipped']);
    expect(outcomes[1]?.reason).toEqual({ code: 'twice-in-file', firstLine: 4 });
  });

  it('one imported before is already there, even if it has ended since', () => {
    const alreadyThere = new Set(['XX-TWS-ASTERIA-1']);
    expect(one({ dates: { plannedEnd: '2020-01-01' } }, { alreadyThere })).toMatchObject({
      outcome: 'already-there',
    });
  });

  it.each([
    [{ actualEnd: '2016-08-31', plannedEnd: '2030-01-01' }, '2016-08-31'],
    [{ plannedEnd: '2026-11-22' }, '2026-11-22'],
    [{ plannedEnd: '1999-12-31' }, '1999-12-31'],
  ])('one with the dates %j is skipped as ended %s', (dates, endedOn) => {
    expect(one({ dates })).toMatchObject({ outcome: 'skipped', reason: { code: 'ended', endedOn } });
  });

  it('one that ends that very day has not ended', () => {
    expect(one({ dates: { plannedEnd: '2026-11-23' } })).toMatchObject({ outcome: 'draft' });
  });

  it('a closed one is skipped', () => {
    expect(one({ status: '4' })).toMatchObject({ outcome: 'skipped', reason: { code: 'closed' } });
  });

  it('ended and closed ones become drafts on request, cancelled and suspended ones never', () => {
    const includeEnded = { includeEnded: true };
    expect(one({ dates: { actualEnd: '2016-08-31' }, status: '4' }, includeEnded)).toMatchObject({
      outcome: 'draft',
    });
    expect(one({ status: '5' }, includeEnded)).toMatchObject({ reason: { code: 'cancelled' } });
    expect(one({ status: '6' }, includeEnded)).toMatchObject({ reason: { code: 'suspended' } });
  });
});

describe('the draft of an activity', () => {
  const draft = (different: Parameters<typeof activity>[0]) => {
    const outcome = one(different, { includeEnded: true });
    if (outcome?.outcome !== 'draft') throw new Error('no draft');
    return { ...outcome.draft, ...outcome.draft.content };
  };

  it('is written in the activity’s own language where it has a title in it', () => {
    const titles = [
      { language: 'en', text: 'Awareness' },
      { language: 'ar', text: 'توعية' },
    ];
    expect(draft({ language: 'ar', titles })).toMatchObject({
      title: 'توعية',
      textLanguage: 'ar',
    });
    expect(draft({ language: 'ru', titles })).toMatchObject({ title: 'Awareness', textLanguage: 'en' });
  });

  it('is in the language it reads like where the file names none', () => {
    const titles = [{ text: 'Renforcement des capacités de la justice en matière de cybercriminalité' }];
    expect(draft({ language: undefined, titles, descriptions: [] })).toMatchObject({ textLanguage: 'fr' });
  });

  it('suggests the language of its text for the delivery, says so, and none that it is translated into', () => {
    const inThree = ['en', 'fr', 'ar'].map((language) => ({ language, text: 'Advisers' }));
    const told = draft({ titles: inThree, descriptions: [{ narratives: inThree }] });
    expect([told.textLanguage, told.languages]).toEqual(['en', ['en']]);
    expect(told.notes).toContainEqual({ code: 'language-of-text' });
    const silent = draft({ language: undefined, titles: [{ text: 'Advisers' }], descriptions: [] });
    expect(silent.languages).toEqual([]);
    expect(silent.notes).not.toContainEqual({ code: 'language-of-text' });
    expect(draft({ language: 'ru', titles: inThree }).languages).toEqual(['en']);
  });

  it('keeps every description, in the order of the file', () => {
    const descriptions = ['Aim.', 'What.'].map((text) => ({ narratives: [{ language: 'en', text }] }));
    expect(draft({ descriptions }).summary).toBe('Aim.\n\nWhat.');
  });

  it('takes actual days before planned ones, and neither where they are in the wrong order', () => {
    const dates = { plannedStart: '2026-01-01', actualStart: '2026-03-01', plannedEnd: '2027-01-01' };
    expect(draft({ dates })).toMatchObject({ startsOn: '2026-03-01', endsOn: '2027-01-01' });
    const reversed = draft({ dates: { actualStart: '2027-02-01', plannedEnd: '2027-01-01' } });
    expect(reversed).toMatchObject({ startsOn: undefined, endsOn: undefined });
    expect(reversed.notes).toContainEqual({
      code: 'dates-reversed',
      startsOn: '2027-02-01',
      endsOn: '2027-01-01',
    });
  });

  it('leaves out a day that no offer takes, and says so', () => {
    const old = draft({ dates: { actualStart: '1998-05-01', plannedEnd: '2030-01-01' } });
    expect(old).toMatchObject({ startsOn: undefined, endsOn: '2030-01-01' });
    expect(old.notes).toContainEqual({ code: 'start-out-of-range', date: '1998-05-01' });
  });

  it('says which date is none of the calendar, and takes the planned one where the actual one is not readable', () => {
    const wrong = draft({ dates: { plannedStart: '31/02/2027', plannedEnd: '2027-13-45' } });
    expect(wrong).toMatchObject({ startsOn: undefined, endsOn: undefined });
    expect(wrong.notes.slice(0, 2)).toEqual([
      { code: 'start-unread', date: '31/02/2027' },
      { code: 'end-unread', date: '2027-13-45' },
    ]);
    const other = draft({ dates: { actualStart: '2027-02-30', plannedStart: '2027-02-01' } });
    expect([other.startsOn, other.notes[0]]).toEqual([
      '2027-02-01',
      { code: 'start-unread', date: '2027-02-30' },
    ]);
  });

  it('says which budget is no number, and suggests no size of the others', () => {
    const wrong = draft({
      budgets: [{ type: '1', currency: 'USD', amount: 50_000 }],
      unreadBudgets: ['one million'],
    });
    expect(wrong.sizeBand).toBeUndefined();
    expect(wrong.notes).toContainEqual({ code: 'budget-unread', amount: 'one million' });
  });

  it('says that a budget in another currency suggests no size', () => {
    const budgets = (currency: string) => [{ type: '1', currency, amount: 60_000 }];
    const forOne = { countries: [{ code: 'XA' }], regions: [] };
    for (const currency of ['EUR', '']) {
      const other = draft({ ...forOne, budgets: budgets(currency) });
      expect(other.sizeBand).toBeUndefined();
      expect(other.notes).toContainEqual({ code: 'budget-in-other-currency' });
    }
    for (const different of [{ ...forOne, budgets: budgets('USD') }, { budgets: budgets('EUR') }]) {
      expect(draft(different).notes).not.toContainEqual({ code: 'budget-in-other-currency' });
    }
  });

  it('takes a budget for the value for one recipient only where there is one', () => {
    const budgets = [{ type: '1', currency: 'USD', amount: 240_000 }];
    const [one, other] = [{ code: 'XA' }, { code: 'XB' }];
    const area = { code: '202', vocabulary: '2' };
    const forOne = draft({ budgets, countries: [one], regions: [] });
    expect([forOne.sizeBand, forOne.notes]).toEqual([
      '100-500k',
      expect.not.arrayContaining([{ code: 'budget-of-all' }]),
    ]);
    for (const recipients of [
      { countries: [one, other] },
      { countries: [one], regions: [area] },
      { countries: [], regions: [area] },
    ]) {
      const forAll = draft({ budgets, ...recipients });
      expect(forAll.sizeBand).toBeUndefined();
      expect(forAll.notes).toContainEqual({ code: 'budget-of-all' });
      expect(draft({ budgets: [], ...recipients }).notes).not.toContainEqual({ code: 'budget-of-all' });
    }
  });

  it('shortens a title that no offer takes, counted as the database counts', () => {
    const long = draft({ titles: [{ text: `${'𝔸'.repeat(150)} ${'b'.repeat(80)}` }] });
    expect([...(long.title ?? '')].length).toBeLessThanOrEqual(200);
    expect(long.notes).toContainEqual({ code: 'title-shortened', limit: 200 });
    expect(draft({ titles: [{ text: '𝔸'.repeat(200) }] }).title).toBe('𝔸'.repeat(200));
  });

  it('names funders and implementers, once each', () => {
    const names = (text: string) => [{ language: 'en', text }];
    const participants = [
      { role: '1', names: names('Asteria') },
      { role: '1', names: names('Asteria') },
      { role: '2', names: names('Nordvale') },
      { role: '4', names: names('Lusmara School') },
      { role: '4', names: names('Isthmus Centre') },
    ];
    expect(draft({ participants })).toMatchObject({
      funders: ['Asteria'],
      implementer: 'Lusmara School; Isthmus Centre',
    });
  });

  it('lists what was suggested, to be confirmed', () => {
    expect(draft({}).suggested).toEqual(['themes', 'modes', 'languages', 'eligible']);
  });
});
