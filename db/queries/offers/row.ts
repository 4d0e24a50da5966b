import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { Database } from '#db/schema/database.ts';
import { CONTENT_COLUMNS, contentOf } from './content.ts';

type Row = Selectable<Database['offers']>;

export const OFFER_COLUMNS = [
  ...CONTENT_COLUMNS,
  'id',
  'reference',
  'organisation_id',
  'author_id',
  'status',
  'revision',
  'eligibility_suggested',
  'via_hub_ids',
  'slots_taken',
  'declaration',
  'declaration_limits',
  'import_source',
  'created_at',
  'updated_at',
  'submitted_at',
  'published_at',
  'reconfirmed_at',
  'stale_since',
  'replaces_id',
] as const satisfies readonly (keyof Row)[];

/** A row of `offers` in the words of the rules: absent instead of null. */
export function offerOf(row: Pick<Row, (typeof OFFER_COLUMNS)[number]>): Offer {
  return {
    ...contentOf(row),
    id: row.id,
    reference: row.reference,
    organisationId: row.organisation_id,
    authorId: row.author_id,
    status: row.status,
    revision: row.revision,
    eligibilitySuggested: row.eligibility_suggested,
    viaHubIds: row.via_hub_ids,
    slotsTaken: row.slots_taken,
    declaration: row.declaration,
    declarationLimits: row.declaration_limits,
    importSource: row.import_source ?? undefined,
    replacesId: row.replaces_id ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    confirmedAt: row.reconfirmed_at ?? row.published_at ?? undefined,
    staleSince: row.stale_since ?? undefined,
    submittedAt: row.submitted_at ?? undefined,
    publishedAt: row.published_at ?? undefined,
  };
}

/**
 * The columns for those answers that `changes` names. A key that is there with the value `undefined` clears its
 * answer; a key that is not there leaves it alone.
 */
export function offerColumns(changes: Partial<OfferContent>): Updateable<Database['offers']> {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(changes)) {
    columns[COLUMN_OF[key as keyof OfferContent]] = value ?? null;
  }
  return columns;
}

const COLUMN_OF = {
  title: 'title',
  summary: 'summary',
  textLanguage: 'text_language',
  themes: 'themes',
  outcomes: 'outcomes',
  evidence: 'evidence',
  norms: 'norms',
  modes: 'modes',
  cooperation: 'cooperation',
  languages: 'languages',
  interpretation: 'interpretation',
  beneficiaries: 'beneficiaries',
  eligible: 'eligible',
  eligibilitySuggested: 'eligibility_suggested',
  viaHubIds: 'via_hub_ids',
  opensOn: 'opens_on',
  closesOn: 'closes_on',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  durationWeeks: 'duration_weeks',
  slots: 'slots',
  sizeBand: 'size_band',
  maturityFrom: 'maturity_from',
  maturityTo: 'maturity_to',
  remoteAccess: 'remote_access',
  dataLocation: 'data_location',
  sourceAccess: 'source_access',
  singleVendor: 'single_vendor',
  supportEndsOn: 'support_ends_on',
  conditions: 'conditions',
  conditionsNote: 'conditions_note',
  safeguards: 'safeguards',
  funders: 'funders',
  implementer: 'implementer',
  exitPlan: 'exit_plan',
  largerProgramme: 'larger_programme',
  runningCosts: 'running_costs',
  paidAfter: 'paid_after',
  localCounterpart: 'local_counterpart',
  followUpMonths: 'follow_up_months',
  womenTarget: 'women_target',
  genderMarker: 'gender_marker',
  accessibility: 'accessibility',
  dualUse: 'dual_use',
  declaration: 'declaration',
  declarationLimits: 'declaration_limits',
} as const satisfies Record<keyof OfferContent, keyof Insertable<Database['offers']>>;
