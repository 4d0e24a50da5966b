import type { Selectable } from 'kysely';
import type { NoteDraftContent } from '#app/domain/verification/draft.ts';
import type { IssuerRole } from '#app/domain/verification/level.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

export type NoteDraft = {
  id: string;
  offerId: string;
  role: IssuerRole;
  supersedes?: string | undefined;
  revision: number;
  content: NoteDraftContent;
  prepared?: PreparedNote | undefined;
  updatedAt: Date;
};

/** A draft of the actor's own organisation in the actor's role; row-level security knows no other. */
export async function findDraft(tx: Tx, id: string): Promise<NoteDraft | undefined> {
  const row = await tx.selectFrom('note_drafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && draftOf(row);
}

export async function findDraftForUpdate(tx: Tx, id: string): Promise<NoteDraft | undefined> {
  const row = await tx
    .selectFrom('note_drafts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && draftOf(row);
}

export async function listDrafts(tx: Tx): Promise<NoteDraft[]> {
  const rows = await tx.selectFrom('note_drafts').selectAll().orderBy('updated_at', 'desc').execute();
  return rows.map(draftOf);
}

/** The draft about this offer: the new one, or the one that is being written already. */
export async function beginDraft(
  tx: Tx,
  by: ActingPerson,
  draft: { id: string; offerId: string; supersedes?: string | undefined; content: NoteDraftContent },
  now: Date,
): Promise<string> {
  const role = by.role as NoteDraft['role'];
  await tx
    .insertInto('note_drafts')
    .values({
      id: draft.id,
      offer_id: draft.offerId,
      organisation_id: by.organisationId,
      role,
      supersedes: draft.supersedes ?? null,
      content: JSON.stringify(draft.content),
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('note_drafts')
    .select('id')
    .where('offer_id', '=', draft.offerId)
    .where('organisation_id', '=', by.organisationId)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  return id;
}

/** The draft of the actor's organisation and role about an offer. */
export async function findDraftOfOffer(tx: Tx, offerId: string): Promise<NoteDraft | undefined> {
  const row = await tx
    .selectFrom('note_drafts')
    .selectAll()
    .where('offer_id', '=', offerId)
    .executeTakeFirst();
  return row && draftOf(row);
}

/** Answers as they stand now; what was made ready for a signature is not that any more. */
export async function updateDraft(
  tx: Tx,
  { id, revision }: NoteDraft,
  content: NoteDraftContent,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('note_drafts')
    .set({ content: JSON.stringify(content), prepared: null, revision: revision + 1, updated_at: now })
    .where('id', '=', id)
    .execute();
}

export async function keepPrepared(tx: Tx, id: string, prepared: PreparedNote): Promise<void> {
  await tx
    .updateTable('note_drafts')
    .set({ prepared: JSON.stringify(prepared) })
    .where('id', '=', id)
    .execute();
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('note_drafts').where('id', '=', id).execute();
}

function draftOf(row: Selectable<Database['note_drafts']>): NoteDraft {
  return {
    id: row.id,
    offerId: row.offer_id,
    role: row.role,
    supersedes: row.supersedes ?? undefined,
    revision: row.revision,
    content: row.content,
    prepared: row.prepared ?? undefined,
    updatedAt: row.updated_at,
  };
}
