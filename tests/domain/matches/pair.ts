import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { judgePair, type Judgement } from '#app/domain/matches/judge.ts';
import type { CriterionId } from '#app/domain/matches/weights.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

export const ON = '2026-11-23';
export const geography = loadGeography({ withInvented: true });
export const circumstances = { geography, on: ON, hubs: [] as HubFacts[] };

/** An offer and a need that fit each other in everything, to change one value at a time. */
export const OFFER: OfferFacts = {
  id: 'offer',
  reference: 'O-1',
  organisation: { name: 'Motulani eGov Office', stateCode: 'XB' },
  title: 'Peer advice for a first national CSIRT',
  summary: 'Staffing, tools and mandate of a small incident response team.',
  outcomes: 'A running team of three people',
  evidence: 'Evaluation 2025',
  textLanguage: 'en',
  themes: ['INC-CSIRT'],
  modes: ['EMB'],
  languages: ['en', 'fr'],
  eligible: ['SIDS'],
  slots: 3,
  closesOn: '2027-01-31',
  startsOn: '2027-02-01',
  endsOn: '2028-02-01',
  durationWeeks: 26,
  sizeBand: '25-100k',
  maturityFrom: 'start-up',
  maturityTo: 'established',
  note: { level: 'L3', issuedOn: '2026-11-01', expiresOn: '2028-11-01', disputed: false },
  remoteAccess: 'none',
  dataLocation: 'in-country',
  sourceAccess: 'open',
  singleVendor: false,
  conditions: [],
  funders: ['Nordvale Digital Directorate'],
  genderMarker: 1,
  trackRecord: { ended: 4, fulfilled: 3 },
};

export const NEED: NeedFacts = {
  id: 'need',
  reference: 'N-1',
  place: { kind: 'state', code: 'XB' },
  title: 'First national CSIRT',
  summary: 'Mandate, staffing model and tools with no licence cost.',
  textLanguage: 'en',
  themes: ['INC-CSIRT'],
  modes: ['EMB', 'REM'],
  languages: ['en'],
  maturityNow: 'start-up',
  maturityTarget: 'formative',
  startAfter: '2027-01-01',
  startBefore: '2027-06-30',
  durationWeeks: 26,
  sizeBand: '25-100k',
  redLines: [],
  excludedOrganisations: [],
  hubs: [],
  genderMarker: 1,
  runningInTheme: 1,
};

export function judge(
  offer: Partial<OfferFacts> = {},
  need: Partial<NeedFacts> = {},
  hubs: readonly HubFacts[] = [],
  on = ON,
): Judgement {
  const changed = { ...OFFER, ...offer };
  return judgePair({ ...NEED, ...need }, changed, buildCatalogue([changed]), { ...circumstances, hubs, on });
}

export function said(judgement: Judgement, criterion: CriterionId): { points: number; sentence: string } {
  const found = judgement.criteria.find((scored) => scored.criterion === criterion);
  if (!found) throw new Error(`No criterion ${criterion}`);
  return { points: found.points, sentence: sentence(translator('en'), geography, found.reason) };
}

export function stopsOf(judgement: Judgement): string[] {
  return judgement.stops.map((stop) => stop.code);
}
