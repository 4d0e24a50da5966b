import type { Selectable, Updateable } from 'kysely';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Database } from '#db/schema/database.ts';

type Row = Selectable<Database['needs']>;

export const NEED_COLUMNS = [
  'id',
  'reference',
  'organisation_id',
  'author_id',
  'state_code',
  'pooled',
  'status',
  'paused_from',
  'revision',
  'title',
  'summary',
  'text_language',
  'themes',
  'outcomes',
  'owner_unit',
  'basis',
  'basis_title',
  'basis_year',
  'basis_section',
  'norms',
  'modes',
  'languages',
  'beneficiaries',
  'maturity_now',
  'maturity_target',
  'start_after',
  'start_before',
  'duration_weeks',
  'size_band',
  'urgency',
  'priority',
  'gender_marker',
  'red_lines',
  'excluded_organisations',
  'hub_ids',
  'requested_offer_id',
  'created_at',
  'updated_at',
  'submitted_at',
  'validated_at',
  'reconfirmed_at',
  'circulated_at',
  'circulates_until',
  'unmet_code',
  'unmet_next',
  'unmet_at',
  'recirculations',
  'tiers',
  'served_tiers',
  'told_tiers',
  'outside_contact',
  'adoption',
  'adoption_at',
  'adoption_word',
  'reach',
  'agreed_reach',
  'circulation_mode',
  'circulation_donors',
  'shortlisted_at',
] as const satisfies readonly (keyof Row)[];

/** A row of `needs` in the words of the rules: absent instead of null. */
export function needOf(row: Pick<Row, (typeof NEED_COLUMNS)[number]>): Need {
  return {
    id: row.id,
    reference: row.reference,
    organisationId: row.organisation_id,
    authorId: row.author_id,
    stateCode: row.state_code,
    ...(row.pooled && { pooled: true as const }),
    status: row.status,
    pausedFrom: row.paused_from ?? undefined,
    revision: row.revision,
    title: row.title,
    summary: row.summary,
    textLanguage: row.text_language,
    themes: row.themes,
    outcomes: row.outcomes,
    ownerUnit: row.owner_unit,
    basis: row.basis ?? undefined,
    basisTitle: row.basis_title,
    basisYear: row.basis_year ?? undefined,
    basisSection: row.basis_section,
    norms: row.norms,
    modes: row.modes,
    languages: row.languages,
    beneficiaries: row.beneficiaries,
    maturityNow: row.maturity_now ?? undefined,
    maturityTarget: row.maturity_target ?? undefined,
    startAfter: row.start_after ?? undefined,
    startBefore: row.start_before ?? undefined,
    durationWeeks: row.duration_weeks ?? undefined,
    sizeBand: row.size_band ?? undefined,
    urgency: row.urgency ?? undefined,
    priority: row.priority ?? undefined,
    genderMarker: row.gender_marker ?? undefined,
    redLines: row.red_lines,
    excludedOrganisations: row.excluded_organisations,
    hubIds: row.hub_ids,
    requestedOfferId: row.requested_offer_id ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at ?? undefined,
    validatedAt: row.validated_at ?? undefined,
    reconfirmedAt: row.reconfirmed_at ?? undefined,
    circulatedAt: row.circulated_at ?? undefined,
    circulatesUntil: row.circulates_until ?? undefined,
    unmet:
      row.unmet_code && row.unmet_next && row.unmet_at
        ? { code: row.unmet_code, next: row.unmet_next, at: row.unmet_at }
        : undefined,
    recirculations: row.recirculations,
    tiers: row.tiers,
    servedTiers: row.served_tiers ?? undefined,
    toldTiers: row.told_tiers ?? undefined,
    outsideContact: row.outside_contact,
    ...(row.adoption && { adoption: row.adoption }),
    ...(row.adoption_at && { adoptionAt: row.adoption_at }),
    ...(row.adoption_word && { adoptionWord: row.adoption_word }),
    reach: row.reach ?? undefined,
    agreedReach: row.agreed_reach ?? undefined,
    circulation: { mode: row.circulation_mode, donors: row.circulation_donors },
    shortlistedAt: row.shortlisted_at ?? undefined,
  };
}

/**
 * The columns for those answers that `changes` names. A key that is there with the value `undefined` clears its
 * answer; a key that is not there leaves it alone.
 */
export function needColumns(changes: Partial<NeedContent>): Updateable<Database['needs']> {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(changes)) {
    // node-postgres would send a list as a PostgreSQL array; outcomes are one JSON document.
    const written = key === 'outcomes' ? JSON.stringify(value) : value;
    columns[COLUMN_OF[key as keyof NeedContent]] = written ?? null;
  }
  return columns;
}

const COLUMN_OF = {
  title: 'title',
  summary: 'summary',
  textLanguage: 'text_language',
  themes: 'themes',
  outcomes: 'outcomes',
  ownerUnit: 'owner_unit',
  basis: 'basis',
  basisTitle: 'basis_title',
  basisYear: 'basis_year',
  basisSection: 'basis_section',
  norms: 'norms',
  modes: 'modes',
  languages: 'languages',
  beneficiaries: 'beneficiaries',
  maturityNow: 'maturity_now',
  maturityTarget: 'maturity_target',
  startAfter: 'start_after',
  startBefore: 'start_before',
  durationWeeks: 'duration_weeks',
  sizeBand: 'size_band',
  urgency: 'urgency',
  priority: 'priority',
  genderMarker: 'gender_marker',
  redLines: 'red_lines',
  excludedOrganisations: 'excluded_organisations',
  hubIds: 'hub_ids',
} as const satisfies Record<keyof NeedContent, keyof Database['needs']>;
