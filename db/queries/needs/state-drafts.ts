import { sql, type Selectable } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { AdoptionAction } from '#app/domain/needs/adoption.ts';
import { UNADOPTED } from '#app/domain/needs/adoption.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';
import { NEED_COLUMNS, needColumns, needOf } from './row.ts';

/** A delegation for which somebody can answer. */
export type Delegation = { organisationId: string; name: string; stateCode: string };

/** For hub coordinators and brokers; empty for anybody else. */
export async function listDelegations(tx: Tx, now: Date): Promise<Delegation[]> {
  const { rows } = await sql<{ organisation_id: string; name: string; state_code: string }>`
    select organisation_id, name, state_code from app.delegations_to_draft_for(${now}::timestamptz)`.execute(
    tx,
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    stateCode: row.state_code,
  }));
}

/** A new draft for a State. False when the id or the reference is taken already: by the same form sent twice, or by chance. */
export async function insertStateDraft(
  tx: Tx,
  draft: Pick<Need, 'id' | 'reference' | 'organisationId' | 'authorId' | 'stateCode'> & {
    draftingOrganisationId: string;
    draftingRole: 'hub_coordinator' | 'broker';
  },
  content: Partial<NeedContent>,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('needs')
    .values({
      ...needColumns(content),
      id: draft.id,
      reference: draft.reference,
      organisation_id: draft.organisationId,
      author_id: draft.authorId,
      state_code: draft.stateCode,
      adoption: 'drafting',
      adoption_at: now,
      drafting_organisation_id: draft.draftingOrganisationId,
      drafting_role: draft.draftingRole,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** No list of them is longer. */
const STATE_DRAFTS_LIMIT = 50;

/**
 * What the actor drafts for States; empty for anybody who drafts for nobody. What waits for its drafters comes before what
 * its State has, and the longest waiting first.
 */
export async function listDraftsForStates(tx: Tx): Promise<Need[]> {
  const rows = await tx
    .selectFrom('needs')
    .select(NEED_COLUMNS)
    .where('adoption', 'in', [...UNADOPTED])
    .orderBy(sql`adoption = 'offered'`)
    .orderBy('adoption_at')
    .orderBy('id')
    .limit(STATE_DRAFTS_LIMIT)
    .execute();
  return rows.map(needOf);
}

type Row = Selectable<Database['needs']>;

/**
 * What was drafted for the actor's own State, for its delegation alone. What waits for its word comes before what it gave
 * back, and the longest waiting first.
 */
export async function listDraftsForMyState(tx: Tx): Promise<Need[]> {
  const rows = await tx
    .selectFrom(sql<Row>`app.drafts_for_my_state()`.as('n'))
    .select(NEED_COLUMNS)
    .orderBy(sql`adoption <> 'offered'`)
    .orderBy('adoption_at')
    .orderBy('id')
    .limit(STATE_DRAFTS_LIMIT)
    .execute();
  return rows.map(needOf);
}

export async function findDraftForMyState(tx: Tx, id: string): Promise<Need | undefined> {
  const row = await tx
    .selectFrom(sql<Row>`app.drafts_for_my_state()`.as('n'))
    .select(NEED_COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && needOf(row);
}

/** One step of a draft, with its row in the history. @returns why not, where the database refuses */
export async function moveStateDraft(
  tx: Tx,
  move: { id: string; action: AdoptionAction; word?: string; revision?: number },
  now: Date,
): Promise<'not-found' | 'not-now' | 'stale' | undefined> {
  const { rows } = await sql<{ refused: 'not-found' | 'not-now' | 'stale' | null }>`
    select app.move_state_draft(${move.id}::uuid, ${move.action}, ${move.word ?? null}, ${move.revision ?? null}::integer,
      ${now}::timestamptz) as refused`.execute(tx);
  return rows[0]?.refused ?? undefined;
}

/** Asked before the step: what is over tells nobody of anybody. */
export async function listToldOfStateDraft(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.told_of_state_draft(${id}::uuid, ${now}::timestamptz)`.execute(tx);
  return rows;
}

/** Which draft a State adopted, for those who drafted it. */
export type AdoptedDraft = { reference: string; stateCode: string };

/** Of these needs, those that the actor's hub drafted, or the acting broker, and that their States adopted; by id. */
export async function nameAdoptedDrafts(tx: Tx, ids: readonly string[]): Promise<Map<string, AdoptedDraft>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; reference: string; state_code: string }>`
    select id, reference, state_code from app.adopted_of_mine(${ids}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, reference, state_code }) => [id, { reference, stateCode: state_code }]));
}

/** Who drafted it and for which hub or office, and who adopted it. */
export type DraftNames = { draftedBy: string; organisation: string; adoptedBy?: string; adoptedAt?: Date };

/** For its delegation, and for brokers once it was handed in; undefined for a need that its State began itself. */
export async function findDraftNames(tx: Tx, id: string): Promise<DraftNames | undefined> {
  const { rows } = await sql<{
    drafted_by: string;
    organisation: string;
    adopted_by: string | null;
    adopted_at: Date | null;
  }>`select drafted_by, organisation, adopted_by, adopted_at from app.names_of_state_draft(${id}::uuid)`.execute(
    tx,
  );
  const row = rows[0];
  return (
    row && {
      draftedBy: row.drafted_by,
      organisation: row.organisation,
      ...(row.adopted_by && { adoptedBy: row.adopted_by }),
      ...(row.adopted_at && { adoptedAt: row.adopted_at }),
    }
  );
}
