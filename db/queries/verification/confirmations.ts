import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { AcceptanceTest, DeliveryOutcome } from '#app/domain/verification/confirmation.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type Confirmation = {
  reference: string;
  note: string;
  outcome: DeliveryOutcome;
  artefact?: { sha256: string; name?: string | undefined } | undefined;
  tests: AcceptanceTest[];
  result: string;
  limits: string;
  expiresOn: Day;
  at: Date;
};

/** What was confirmed at the delivery of a match, the newest first; the two sides and brokers read it. */
export async function listConfirmationsOfMatch(tx: Tx, matchId: string): Promise<Confirmation[]> {
  const rows = await tx
    .selectFrom('delivery_confirmations as c')
    .innerJoin('trust_notes as t', 't.id', 'c.note_id')
    .select(['c.reference', 't.reference as note', 'c.outcome', 'c.artefact_sha256', 'c.artefact_name'])
    .select(['c.tests', 'c.result', 'c.limits', 'c.expires_on', 'c.at'])
    .where('c.match_id', '=', matchId)
    .orderBy('c.at', 'desc')
    .orderBy('c.id')
    .execute();
  return rows.map(({ note, artefact_sha256: sha256, artefact_name: name, expires_on, ...row }) => ({
    ...row,
    note: note ?? '',
    artefact: sha256 === null ? undefined : { sha256, name: name ?? undefined },
    expiresOn: expires_on,
  }));
}

/** The signed text of a confirmation, for those who read it. */
export async function findConfirmationText(
  tx: Tx,
  matchId: string,
  reference: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('delivery_confirmations')
    .select('jws')
    .where('match_id', '=', matchId)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.jws;
}

/** Enters a confirmation; false where its reference is taken by chance. */
export async function insertConfirmation(
  tx: Tx,
  by: ActingPerson,
  said: Omit<Confirmation, 'note' | 'at'> & {
    matchId: string;
    noteId: string;
    offerId: string;
    jws: string;
    sha256: string;
    kid: string;
  },
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('delivery_confirmations')
    .values({
      reference: said.reference,
      match_id: said.matchId,
      note_id: said.noteId,
      offer_id: said.offerId,
      outcome: said.outcome,
      artefact_sha256: said.artefact?.sha256 ?? null,
      artefact_name: said.artefact?.name ?? null,
      tests: said.tests,
      result: said.result,
      limits: said.limits,
      expires_on: said.expiresOn,
      jws: said.jws,
      jws_sha256: said.sha256,
      kid: said.kid,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** How many recipients confirmed a note, as everybody may read it: nothing below five. */
export async function countConfirmations(tx: Tx, noteId: string): Promise<number | undefined> {
  const { rows } = await sql<{ n: number | null }>`
    select app.confirmations_of_note(${noteId}::uuid) as n`.execute(tx);
  return rows[0]?.n ?? undefined;
}

export type LoggedConfirmation = {
  reference: string;
  kid: string;
  logged_at: Date;
  expires_on: Day;
  offer_id: string;
  offer_reference: string;
  offer_version: number;
  current_version: number;
};

/** What was entered under exactly this text. */
export async function findConfirmationByHash(
  tx: Tx,
  sha256: string,
): Promise<LoggedConfirmation | undefined> {
  const { rows } = await sql<LoggedConfirmation>`select * from app.confirmation_by_hash(${sha256})`.execute(
    tx,
  );
  return rows[0];
}
