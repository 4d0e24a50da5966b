import type { Day } from '#app/domain/codes/day.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_LIMITS, OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import { detectLanguage } from '#app/domain/text/detect-language.ts';
import { LONGEST_IMPORT_REFERENCE, LONGEST_LISTS, type DraftNote, type OfferDraft } from './offer-draft.ts';
import type { ImportOutcome, SkipReason } from './import-outcome.ts';
import { lookThrough, shownInReport } from './sensitive-draft.ts';
import { shorten } from './shorten.ts';

/** As many as activities of a file: more than a person could look through. */
export const MOST_ROWS = 5_000;

export type RowImportOptions = {
  /** The day it is judged for: what is over by then still becomes a draft, and says so. */
  on: Day;
  /** Names that the organisation that imports has or had: a donor drafts offers of its own only. */
  names: readonly string[];
  alreadyThere: ReadonlySet<string>;
  /** Ids of the hubs by name. */
  hubs: ReadonlyMap<string, string>;
};

/** One outcome for every row that could be read; those that could not are the table's issues. */
export function decideRows(
  rows: readonly { line: number; facts: OfferFacts }[],
  { names, alreadyThere, hubs, on }: RowImportOptions,
): ImportOutcome[] {
  const keys = new Set(names.map(nameKey));
  return rows.map(({ line, facts }) => {
    const about = {
      line,
      identifier: shorten(shownInReport(facts.reference), LONGEST_IMPORT_REFERENCE).text,
      title: shorten(shownInReport(facts.title), OFFER_TEXTS.title).text,
    };
    const unusable = whyUnusable(facts, keys);
    if (unusable) return { ...about, outcome: 'skipped', reason: unusable };
    if (alreadyThere.has(facts.reference)) {
      return { ...about, outcome: 'already-there', reason: { code: 'already-there' } };
    }
    const looked = lookThrough(draftFromRow(facts, { hubs, on }), columnOf);
    if ('secretIn' in looked)
      return { ...about, outcome: 'skipped', reason: { code: 'secret', column: looked.secretIn } };
    return { ...about, outcome: 'draft', reason: { code: 'drafted' }, draft: looked.draft };
  });
}

function whyUnusable(facts: OfferFacts, keys: ReadonlySet<string>): SkipReason | undefined {
  if (facts.reference.length > LONGEST_IMPORT_REFERENCE) {
    return { code: 'identifier-too-long', limit: LONGEST_IMPORT_REFERENCE };
  }
  const named = facts.organisation.name;
  if (keys.has(nameKey(named))) return undefined;
  return {
    code: 'not-your-organisation',
    organisation: shorten(shownInReport(named), OFFER_TEXTS.title).text,
  };
}

/** A spreadsheet's columns are called as the offer's answers are. */
function columnOf(field: string): string {
  return field === 'importReference' ? 'ref' : field;
}

/** A row as a draft offer: everything the donor wrote but the trust note, within what an offer takes. */
export function draftFromRow(
  facts: OfferFacts,
  { hubs, on }: Pick<RowImportOptions, 'hubs' | 'on'>,
): OfferDraft {
  const notes: DraftNote[] = [];
  const text = (column: 'title' | 'summary' | 'outcomes' | 'evidence') => {
    const limit = OFFER_TEXTS[column];
    const kept = shorten(facts[column] ?? '', limit);
    if (kept.cut) notes.push({ code: 'column-shortened', column, limit });
    return kept.text;
  };
  const within = (column: string, value: number | undefined, most: number) => {
    if (value === undefined || (value >= 1 && value <= most)) return value;
    notes.push({ code: 'column-out-of-range', column, least: 1, most });
    return undefined;
  };
  const title = text('title');
  const summary = text('summary');
  const content: Partial<OfferContent> = {
    title,
    summary,
    textLanguage: facts.textLanguage ?? detectLanguage(`${title} ${summary}`),
    outcomes: text('outcomes'),
    evidence: text('evidence'),
    themes: facts.themes.slice(0, LONGEST_LISTS.themes),
    modes: facts.modes,
    languages: facts.languages.slice(0, LONGEST_LISTS.languages),
    interpretation: facts.interpretation ?? false,
    eligible: facts.eligible === 'all' ? ['all'] : facts.eligible.slice(0, OFFER_LIMITS.eligible),
    viaHubIds: hubIds(facts.viaHubs ?? [], hubs, notes),
    opensOn: facts.opensOn,
    closesOn: facts.closesOn,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    durationWeeks: within('duration_weeks', facts.durationWeeks, OFFER_LIMITS.durationWeeks),
    sizeBand: facts.sizeBand,
    maturityFrom: facts.maturityFrom,
    maturityTo: facts.maturityTo,
    remoteAccess: facts.remoteAccess,
    dataLocation: facts.dataLocation,
    sourceAccess: facts.sourceAccess,
    singleVendor: facts.singleVendor,
    conditions: facts.conditions,
    funders: (facts.funders ?? []).slice(0, OFFER_LIMITS.funders),
    genderMarker: facts.genderMarker,
  };
  // Absent, it takes the offer's own default rather than none.
  const slots = within('slots', facts.slots, OFFER_LIMITS.slots);
  if (slots !== undefined) content.slots = slots;
  const { closesOn, endsOn } = facts;
  if (closesOn && closesOn < on) notes.push({ code: 'closing-day-past', closesOn });
  if (endsOn && endsOn < on) notes.push({ code: 'delivery-past', endsOn });
  if (facts.note) notes.push({ code: 'trust-note-left-out' });
  return { importReference: facts.reference, content, suggested: [], notes };
}

function hubIds(names: readonly string[], hubs: ReadonlyMap<string, string>, notes: DraftNote[]): string[] {
  return names.flatMap((name) => {
    const id = hubs.get(name);
    if (id === undefined) notes.push({ code: 'hub-unknown', hub: shorten(name, OFFER_TEXTS.title).text });
    return id ?? [];
  });
}
