import { addDays } from '#app/domain/codes/day.ts';
import { MATURITY_STAGES, MODES, SIZE_BANDS, type Mode } from '#app/domain/codes/delivery.ts';
import { SUBTHEME_CODES, SUBTHEMES, themeOf, type SubthemeCode } from '#app/domain/codes/themes.ts';
import { SYNONYMS_BY_LANGUAGE } from '#app/domain/codes/synonyms.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';

/** Invented offers and needs, the same for the same seed: subjects, States and words spread as a busy platform's. */
export const BENCH_DAY = '2026-11-23';
const STATES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH', 'XI', 'XJ', 'XL', 'XM', 'XN', 'XO', 'XP'];
const AREAS = [
  'LDC',
  'LLDC',
  'SIDS',
  '002',
  '019',
  '142',
  '009',
  '014',
  '011',
  '029',
  '035',
  '145',
  '054',
  '202',
  '419',
];
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'pt', 'zh', 'sw'];
const COMMON =
  'national training support team programme advisers practical guidance institution workshop experts capacity review ministry staff procedures coordination agencies exercise development long-term mentoring tools regional partners legal technical curriculum certification'.split(
    ' ',
  );

export function generateOffers(count: number, seed = 1): OfferFacts[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => makeOffer(index, random));
}

export function generateNeeds(count: number, seed = 2): NeedFacts[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => makeNeed(index, random));
}

type Random = () => number;

function makeOffer(index: number, random: Random): OfferFacts {
  const themes = makeThemes(random);
  const modes = some(random, MODES, 1, 2);
  const startsOn = addDays(BENCH_DAY, Math.floor(random() * 400) - 30);
  const durationWeeks = 1 + Math.floor(random() * 60);
  const technology = modes.some((mode: Mode) => mode === 'EQP' || mode === 'TEC');
  const from = Math.floor(random() * 3);
  return {
    id: `offer-${index}`,
    reference: `O-${String(index).padStart(6, '0')}`,
    organisation: { name: `Organisation ${Math.floor(random() * 2_000)}`, stateCode: pick(random, STATES) },
    title: `${words(random, themes[0]!, 5)} ${index % 997}`,
    summary: words(random, themes[0]!, 28),
    outcomes: words(random, themes.at(-1)!, 12),
    evidence: random() < 0.5 ? 'Evaluation of the first two years' : undefined,
    textLanguage: 'en',
    themes,
    modes,
    languages: some(random, LANGUAGES, 1, 3),
    interpretation: random() < 0.2,
    eligible: makeEligible(random),
    slots: 1 + Math.floor(random() * 6),
    closesOn: addDays(BENCH_DAY, Math.floor(random() * 300) - 20),
    startsOn,
    endsOn: addDays(startsOn, durationWeeks * 7),
    durationWeeks,
    sizeBand: pick(random, SIZE_BANDS),
    maturityFrom: MATURITY_STAGES[from],
    maturityTo: MATURITY_STAGES[from + Math.floor(random() * 3)],
    note:
      technology || random() < 0.3
        ? {
            level: pick(random, ['L1', 'L2', 'L3']),
            expiresOn: addDays(BENCH_DAY, Math.floor(random() * 600) - 30),
            disputed: random() < 0.05,
          }
        : undefined,
    remoteAccess: random() < 0.7 ? pick(random, ['none', 'can-be-disabled', 'required']) : undefined,
    dataLocation: random() < 0.7 ? pick(random, ['in-country', 'elsewhere', 'choice']) : undefined,
    sourceAccess: random() < 0.7 ? pick(random, ['none', 'escrow', 'review', 'full', 'open']) : undefined,
    singleVendor: random() < 0.7 ? random() < 0.3 : undefined,
    conditions: random() < 0.8 ? (random() < 0.8 ? [] : ['publicity']) : undefined,
    genderMarker: pick(random, [0, 1, 2]),
    trackRecord: random() < 0.4 ? { ended: 1 + Math.floor(random() * 9), fulfilled: 1 } : undefined,
  };
}

function makeNeed(index: number, random: Random): NeedFacts {
  const themes = makeThemes(random);
  return {
    id: `need-${index}`,
    reference: `N-${String(index).padStart(4, '0')}`,
    place: { kind: 'state', code: pick(random, STATES) },
    title: words(random, themes[0]!, 6),
    summary: words(random, themes[0]!, 30),
    outcomes: words(random, themes[0]!, 12),
    textLanguage: 'en',
    themes,
    modes: some(random, MODES, 1, 3),
    languages: some(random, LANGUAGES, 1, 3),
    maturityNow: pick(random, MATURITY_STAGES.slice(0, 3)),
    maturityTarget: pick(random, MATURITY_STAGES.slice(1, 4)),
    startAfter: BENCH_DAY,
    startBefore: addDays(BENCH_DAY, 240),
    durationWeeks: 4 + Math.floor(random() * 40),
    sizeBand: pick(random, SIZE_BANDS),
    redLines: random() < 0.3 ? ['no-remote-access'] : [],
    hubs: [],
    runningInTheme: Math.floor(random() * 3),
  };
}

function makeThemes(random: Random): SubthemeCode[] {
  const first = pick(random, SUBTHEME_CODES);
  if (random() < 0.5) return [first];
  const theme = themeOf(first);
  const sibling = `${theme}-${pick(random, SUBTHEMES[theme])}` as SubthemeCode;
  return [...new Set([first, random() < 0.7 ? sibling : pick(random, SUBTHEME_CODES)])];
}

/** Everyone, an area or group or two, or a short list of States. */
function makeEligible(random: Random): OfferFacts['eligible'] {
  const kind = random();
  if (kind < 0.3) return 'all';
  return kind < 0.9 ? some(random, AREAS, 1, 2) : some(random, STATES, 2, 4);
}

/** A third of the words belong to the theme, the others to the trade. */
function words(random: Random, theme: SubthemeCode, count: number): string {
  const own = SYNONYMS_BY_LANGUAGE[theme].en;
  return Array.from({ length: count }, () =>
    random() < 0.33 ? pick(random, own) : pick(random, COMMON),
  ).join(' ');
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function some<T>(random: Random, from: readonly T[], least: number, most: number): T[] {
  const count = least + Math.floor(random() * (most - least + 1));
  return [...new Set(Array.from({ length: count }, () => pick(random, from)))];
}

/** mulberry32: small, quick, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
