import { describe, expect, test } from 'vitest';
import { addDays } from '#app/domain/codes/day.ts';
import { SUBTHEME_CODES } from '#app/domain/codes/themes.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import { APPLICATIONS, INVITATIONS } from '#db/seeds/demonstration/arrivals.ts';
import { DELIVERIES, UNMET } from '#db/seeds/demonstration/deliveries.ts';
import { INTEREST, PROPOSALS } from '#db/seeds/demonstration/matches.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { ORGANISATIONS, type DemonstrationOrganisation } from '#db/seeds/demonstration/organisations.ts';
import { MAIN_ACCOUNTS, PEOPLE, type DemonstrationPerson } from '#db/seeds/demonstration/people.ts';
import { STATE_DRAFTS } from '#db/seeds/demonstration/state-drafts.ts';
import { INVENTED_STATES } from '#db/seeds/geography/invented-states.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { realNamesIn } from './demonstration-names.ts';

const ON = '2026-11-23';
const day = (days: number) => addDays(ON, days);
const offers = OFFERS.map((offer) => ({ ...offer, content: offer.content(day) }));
const needs = NEEDS.map((need) => ({ ...need, content: need.content(day) }));
const people: readonly DemonstrationPerson[] = Object.values(PEOPLE);
const organisations: readonly DemonstrationOrganisation[] = Object.values(ORGANISATIONS);
const offer = (number: number) => offers.find((one) => one.number === number)!;
const need = (number: number) => needs.find((one) => one.number === number)!;
const organisationOf = ({ by }: { by: keyof typeof PEOPLE }): DemonstrationOrganisation =>
  ORGANISATIONS[PEOPLE[by].hats[0][1]];

test('the offers are 1 to 20 of DOMAIN section 8 and one that makes an exchange, the needs 21 to 40 and two that came further', () => {
  const numbers = (list: readonly { number: number }[]) =>
    list.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers(offers)).toEqual([...Array.from({ length: 20 }, (_, index) => index + 1), 41]);
  expect(numbers(needs)).toEqual(Array.from({ length: 22 }, (_, index) => index + 21));
});

describe('nothing in it is real', () => {
  test('no text names a real State, in any of six languages', () => {
    const named = textsIn([
      ...[offers, needs, people, organisations, PROPOSALS, INTEREST],
      ...[APPLICATIONS, INVITATIONS, DELIVERIES, UNMET],
      STATE_DRAFTS.map(({ content, ...draft }) => ({ ...draft, content: content(day) })),
    ]).flatMap((text) => realNamesIn(text).map((name) => `${name} in: ${text}`));
    expect(named).toEqual([]);
  });

  test.each([
    ['A team from Kenya', 'Kenya'],
    ['una visita a Bolivia en mayo', 'Bolivia'],
    ['совместно с Казахстаном', 'Казахстан'],
    ['بالتعاون مع مصر', 'مصر'],
    ['وتونس', 'تونس'],
    ['Côte d’Ivoire et Togo', 'Togo'],
  ])('the scan would find one: %s', (text, name) => {
    expect(realNamesIn(text)).toContain(name);
  });

  test('every organisation of a State belongs to an invented one', () => {
    const invented = new Set(INVENTED_STATES.map(([code]) => code));
    const states = organisations.flatMap(({ state }) => state ?? []);
    expect(states.filter((state) => !invented.has(state))).toEqual([]);
    expect(new Set(states).size).toBe(INVENTED_STATES.length);
  });

  test('every address is in a domain that cannot exist, and each mailbox is one person’s', () => {
    expect(new Set(people.map(({ mailbox }) => mailbox)).size).toBe(people.length);
    expect(people.every(({ mailbox }) => /^[a-z-]+$/.test(mailbox))).toBe(true);
  });
});

test('every role has an account to look around with', () => {
  const roles = MAIN_ACCOUNTS.flatMap((key) => PEOPLE[key].hats.map(([role]) => role));
  expect(new Set(roles)).toEqual(
    new Set(['donor', 'focal_point', 'broker', 'hub_coordinator', 'verifier', 'administrator']),
  );
});

test.each(offers.filter(({ stage }) => stage !== 'draft').map((one) => [one.number, one] as const))(
  'offer %i has nothing to remark on, whatever day the demonstration is set up',
  (_, { content }) => {
    const whole = { ...EMPTY_OFFER, ...content };
    expect(checkOffer(whole, ON).map(({ code }) => code)).toEqual([]);
    expect(checkOffer(whole, day(28)).map(({ code }) => code)).toEqual([]);
    expect(sentencesIn(content.summary)).toBeGreaterThanOrEqual(2);
  },
);

test.each(needs.filter(({ stage }) => stage !== 'draft').map((one) => [one.number, one] as const))(
  'need %i has nothing against it',
  (_, { content, startedDaysAgo }) => {
    // Each by the day on which it came: one was delivered since.
    const on = day(-startedDaysAgo);
    const findings = checkNeed({ ...EMPTY_NEED, ...content }, on).filter(
      ({ code }) => code !== 'need-basis-in-preparation',
    );
    expect(findings).toEqual([]);
    expect(sentencesIn(content.summary)).toBeGreaterThanOrEqual(2);
  },
);

test('codes are those that exist', () => {
  const geography = loadGeography({ withInvented: true });
  const themes = [...offers, ...needs].flatMap(({ content }) => content.themes);
  expect(themes.filter((theme) => !(SUBTHEME_CODES as readonly string[]).includes(theme))).toEqual([]);
  const areas = offers.flatMap(({ content }) => content.eligible).filter((code) => /^\d/.test(code));
  expect(areas.filter((area) => !geography.regions.has(area))).toEqual([]);
});

describe('what DOMAIN says of single lines', () => {
  test('an offer is for whom its line says', () => {
    expect(
      Object.fromEntries(offers.map(({ number, content }) => [number, content.eligible.join(' ')])),
    ).toEqual({
      1: 'LDC',
      2: '002',
      3: '035',
      4: '034 009',
      5: '017 018',
      6: '029',
      7: 'all',
      8: 'LDC LLDC SIDS',
      9: 'all',
      10: '142',
      11: 'LDC LLDC SIDS',
      12: '014',
      13: 'LDC',
      14: 'SIDS',
      15: '019',
      16: '011 017',
      17: 'all',
      18: 'SIDS',
      19: '009',
      20: 'SIDS',
      41: 'SIDS',
    });
  });

  test('technology has the notes it has: 7 and 19 examined, 14 checked and disputed, 8 and 9 only declared', () => {
    expect(offers.filter(({ note }) => note?.level === 'L3').map(({ number }) => number)).toEqual([7, 19]);
    expect(offer(14).note).toMatchObject({ level: 'L2', dispute: { by: expect.any(String) as string } });
    expect([offer(8).note, offer(9).note]).toEqual([undefined, undefined]);
    expect(offer(8).content.supportEndsOn).toMatch(/^2029-/);
    for (const number of [7, 8, 9, 14, 19]) expect(offer(number).content.declaration).toBeTruthy();
  });

  test('who examines is neither the giver nor among its funders', () => {
    for (const { note, content, ...rest } of offers.filter((one) => one.note?.level === 'L3')) {
      const issuer = organisationOf({ by: note!.by }).name;
      expect([organisationOf(rest).name, ...content.funders]).not.toContain(issuer);
    }
  });

  test('each State writes in its own language', () => {
    const languages = Object.fromEntries(needs.map(({ number, content }) => [number, content.textLanguage]));
    expect(languages).toMatchObject({
      28: 'fr',
      29: 'fr',
      30: 'ar',
      31: 'ar',
      32: 'ru',
      33: 'ru',
      37: 'es',
      40: 'fr',
    });
    const arabic = offers.filter(({ content }) => content.textLanguage === 'ar');
    expect(arabic.length).toBeGreaterThanOrEqual(2);
    for (const { content } of arabic) expect(content.title).toMatch(/\p{Script=Arabic}/u);
  });

  test('need 27 asks for an independent view, which offer 8 does not have', () => {
    expect(need(27).content.redLines).toContain('note-L3');
  });

  test('the street has two ways: Motulani asks and gives', () => {
    expect([organisationOf(need(21)), organisationOf(offer(20))]).toEqual([
      ORGANISATIONS.motulani,
      ORGANISATIONS.motulani,
    ]);
  });
});

const EMPTY_OFFER = {
  interpretation: false,
  eligibilitySuggested: false,
  viaHubIds: [],
  conditionsNote: '',
  safeguards: '',
  implementer: '',
  largerProgramme: '',
  localCounterpart: '',
  dualUse: false,
  declaration: '',
  declarationLimits: '',
} as const;

const EMPTY_NEED = {
  purpose: '',
  contextNote: '',
  technologyBarrier: '',
  evidence: [],
  ownerUnit: '',
  basisSection: '',
  norms: [],
  redLines: [],
  excludedOrganisations: [],
  hubIds: [],
} as const;

/** Every string in a tree of data. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function sentencesIn(text: string): number {
  return text.split(/[.؟?:](?:\s|$)/u).filter((part) => part.trim()).length;
}
