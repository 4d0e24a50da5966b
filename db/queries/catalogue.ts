import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

/** Raised by trigger with every change of what is public; one indexed row. */
export async function getCatalogueVersion(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('catalogue').select('version').executeTakeFirstOrThrow();
  return Number(row.version);
}

/** What changed in the public catalogue after a version: offers to put, offers to take away. */
export async function listCatalogueChanges(
  tx: Tx,
  after: number,
): Promise<{ put: PublishedOffer[]; removed: string[] }> {
  const rows = await tx
    .selectFrom('published_offers')
    .select(COLUMNS)
    .where('changed_in', '>', String(after))
    .execute();
  const removals = await tx
    .selectFrom('catalogue_removals')
    .select('offer_id')
    .where('changed_in', '>', String(after))
    .execute();
  return { put: rows.map(publishedOffer), removed: removals.map((row) => row.offer_id) };
}

/** These offers as everybody may read them at this moment; those that are not published are missing. */
export async function listPublishedOffers(tx: Tx, ids: readonly string[]): Promise<PublishedOffer[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('published_offers').select(COLUMNS).where('id', 'in', ids).execute();
  return rows.map(publishedOffer);
}

const COLUMNS = [
  'id',
  'reference',
  'organisation_id',
  'organisation_name',
  'organisation_kind',
  'organisation_state',
  'title',
  'summary',
  'text_language',
  'themes',
  'outcomes',
  'evidence',
  'norms',
  'modes',
  'cooperation',
  'languages',
  'interpretation',
  'beneficiaries',
  'eligible',
  'via_hubs',
  'opens_on',
  'closes_on',
  'starts_on',
  'ends_on',
  'duration_weeks',
  'slots',
  'slots_taken',
  'size_band',
  'maturity_from',
  'maturity_to',
  'remote_access',
  'data_location',
  'source_access',
  'single_vendor',
  'support_ends_on',
  'conditions',
  'conditions_note',
  'safeguards',
  'funders',
  'implementer',
  'exit_plan',
  'larger_programme',
  'gender_marker',
  'accessibility',
  'dual_use',
  'note_level',
  'note_issuer',
  'note_issued_on',
  'note_expires_on',
  'note_disputed',
  'note_examined',
  'note_limits',
  'published_at',
] as const satisfies readonly (keyof Database['published_offers'])[];

type Row = Pick<Database['published_offers'], (typeof COLUMNS)[number]>;

function publishedOffer(row: Row): PublishedOffer {
  return {
    id: row.id,
    reference: row.reference,
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      kind: row.organisation_kind,
      stateCode: row.organisation_state ?? undefined,
    },
    title: row.title,
    summary: row.summary,
    textLanguage: row.text_language,
    themes: row.themes,
    outcomes: row.outcomes,
    evidence: row.evidence,
    norms: row.norms,
    modes: row.modes,
    cooperation: row.cooperation,
    languages: row.languages,
    interpretation: row.interpretation,
    beneficiaries: row.beneficiaries,
    eligible: row.eligible,
    viaHubs: row.via_hubs,
    opensOn: row.opens_on ?? undefined,
    closesOn: row.closes_on ?? undefined,
    startsOn: row.starts_on ?? undefined,
    endsOn: row.ends_on ?? undefined,
    durationWeeks: row.duration_weeks ?? undefined,
    slots: row.slots,
    slotsTaken: row.slots_taken,
    sizeBand: row.size_band ?? undefined,
    maturityFrom: row.maturity_from ?? undefined,
    maturityTo: row.maturity_to ?? undefined,
    remoteAccess: row.remote_access ?? undefined,
    dataLocation: row.data_location ?? undefined,
    sourceAccess: row.source_access ?? undefined,
    singleVendor: row.single_vendor ?? undefined,
    supportEndsOn: row.support_ends_on ?? undefined,
    conditions: row.conditions ?? undefined,
    conditionsNote: row.conditions_note,
    safeguards: row.safeguards,
    funders: row.funders,
    implementer: row.implementer,
    exitPlan: row.exit_plan,
    largerProgramme: row.larger_programme,
    genderMarker: row.gender_marker ?? undefined,
    accessibility: row.accessibility,
    dualUse: row.dual_use,
    note: noteOf(row),
    publishedAt: row.published_at,
  };
}

function noteOf(row: Row): PublishedOffer['note'] {
  if (!row.note_level || !row.note_issuer || !row.note_issued_on || !row.note_expires_on) return undefined;
  return {
    level: row.note_level,
    issuer: row.note_issuer,
    issuedOn: row.note_issued_on,
    expiresOn: row.note_expires_on,
    disputed: row.note_disputed,
    examined: row.note_examined ?? '',
    limits: row.note_limits ?? '',
  };
}
