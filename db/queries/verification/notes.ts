import { sql, type Selectable } from 'kysely';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Statement } from '#app/domain/verification/credential.ts';
import type { IssuedLevel, IssuerRole } from '#app/domain/verification/level.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

/** A signed note as everybody may read it. */
export type SignedNote = {
  id: string;
  reference: string;
  offerId: string;
  level: IssuedLevel;
  issuerId: string;
  issuerName: string;
  issuerRole: IssuerRole;
  issuedOn: Day;
  issuedAt: Date;
  expiresOn: Day;
  offerVersion: number;
  offerSha256: string;
  statement: Statement;
  kid: string;
  sha256: string;
  revokedAt?: Date | undefined;
  /** Why its issuer withdrew it, in its own words. */
  revocationReason?: string | undefined;
  supersededAt?: Date | undefined;
  disputedAt?: Date | undefined;
};

const COLUMNS = [
  'id',
  'reference',
  'offer_id',
  'level',
  'issuer_organisation_id',
  'issuer_name',
  'issuer_role',
  'issued_on',
  'created_at',
  'expires_on',
  'offer_version',
  'offer_sha256',
  'statement',
  'kid',
  'jws_sha256',
  'revoked_at',
  'revocation_reason',
  'superseded_at',
  'disputed_at',
] as const satisfies readonly (keyof Database['trust_notes'])[];

/** By the reference people read to each other; only a signed one has one. */
export async function findNote(tx: Tx, reference: string): Promise<SignedNote | undefined> {
  const row = await tx
    .selectFrom('trust_notes')
    .select(COLUMNS)
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row && noteOf(row);
}

/** Every signed note of an offer that the actor reaches, the newest first: those that ended stay in sight. */
export async function listNotesOfOffer(tx: Tx, offerId: string): Promise<SignedNote[]> {
  const rows = await tx
    .selectFrom('trust_notes')
    .select(COLUMNS)
    .where('offer_id', '=', offerId)
    .where('jws', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(noteOf);
}

/** What took a note's place, as it is today: the newest that its issuer said of the offer in the same role since. */
export async function findNewerNote(tx: Tx, note: SignedNote): Promise<string | undefined> {
  const row = await saidBySame(tx, note)
    .select('reference')
    .where('created_at', '>', note.issuedAt)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reference ?? undefined;
}

/** The last note that its issuer said of the offer in the same role before, and that was disputed. */
export async function findDisputedBefore(
  tx: Tx,
  note: SignedNote,
): Promise<{ reference: string; disputedOn: Day } | undefined> {
  const row = await saidBySame(tx, note)
    .select(['reference', 'disputed_at'])
    .where('disputed_at', 'is not', null)
    .where('created_at', '<', note.issuedAt)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reference && row.disputed_at
    ? { reference: row.reference, disputedOn: dayOf(row.disputed_at) }
    : undefined;
}

/** Every signed note that its issuer said of the offer in the same role. */
function saidBySame(tx: Tx, { offerId, issuerId, issuerRole }: SignedNote) {
  return tx
    .selectFrom('trust_notes')
    .where('offer_id', '=', offerId)
    .where('issuer_organisation_id', '=', issuerId)
    .where('issuer_role', '=', issuerRole)
    .where('jws', 'is not', null);
}

/** What an organisation issued in this role, the newest first. */
export async function listNotesOfIssuer(
  tx: Tx,
  organisationId: string,
  role: IssuerRole,
): Promise<SignedNote[]> {
  const rows = await tx
    .selectFrom('trust_notes')
    .select(COLUMNS)
    .where('issuer_organisation_id', '=', organisationId)
    .where('issuer_role', '=', role)
    .where('jws', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(noteOf);
}

export type IssuersNote = {
  note: SignedNote;
  /** What it is about, as it was called when it was signed. */
  about: { title: string; textLanguage: string };
  /** Its offer as it is now. */
  offerVersion: number;
  /** Where the next page begins, to the microsecond. */
  at: string;
};

/**
 * A page of what an organisation signed, in whichever role, about offers that were public: the newest first, what ended
 * among it. One more than is asked for where another page follows.
 */
export async function listPublicNotesOf(
  tx: Tx,
  organisationId: string,
  { most, after }: { most: number; after?: { at: string; id: string } | undefined },
): Promise<IssuersNote[]> {
  const rows = await tx
    .selectFrom('trust_notes as t')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom(sql<{ version: number }>`app.offer_standing(t.offer_id)`.as('standing'))
          .select('standing.version')
          .as('s'),
      (join) => join.onTrue(),
    )
    .select(COLUMNS.map((column) => `t.${column}` as const))
    .select('s.version')
    .select([
      sql<string>`t.subject_json::jsonb->'offer'->>'title'`.as('title'),
      sql<string>`t.subject_json::jsonb->'offer'->>'textLanguage'`.as('text_language'),
      sql<string>`t.created_at::text`.as('at'),
    ])
    .where('t.issuer_organisation_id', '=', organisationId)
    .where('t.jws', 'is not', null)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(t.created_at, t.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('t.created_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(most + 1)
    .execute();
  return rows.map((row) => ({
    note: noteOf(row),
    about: { title: row.title ?? '', textLanguage: row.text_language ?? 'en' },
    offerVersion: row.version,
    at: row.at,
  }));
}

/** The signed text itself, and the text of the offer that it binds. */
export async function findNoteTexts(
  tx: Tx,
  reference: string,
): Promise<{ jws: string; subjectJson: string } | undefined> {
  const row = await tx
    .selectFrom('trust_notes')
    .select(['jws', 'subject_json'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.jws && row.subject_json ? { jws: row.jws, subjectJson: row.subject_json } : undefined;
}

/** The reference of what a draft of the actor's own organisation and role became: the note took over its id. */
export async function findSignedDraft(
  tx: Tx,
  by: ActingPerson,
  draftId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('trust_notes')
    .select('reference')
    .where('id', '=', draftId)
    .where('issuer_organisation_id', '=', by.organisationId)
    .where('issuer_role', '=', by.role as IssuerRole)
    .where('jws', 'is not', null)
    .executeTakeFirst();
  return row?.reference ?? undefined;
}

/**
 * Enters a signed note. Undefined where its reference or its place in the lists of statuses is taken by chance. A note that
 * was a draft keeps the draft's id, so that its address still leads somewhere.
 */
export async function insertNote(
  tx: Tx,
  by: ActingPerson,
  note: PreparedNote & { draftId?: string | undefined; jws: string; sha256: string },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('trust_notes')
    .values({
      ...(note.draftId && { id: note.draftId }),
      offer_id: note.offerId,
      level: note.level,
      issuer_organisation_id: by.organisationId,
      issuer_name: note.issuerName,
      issuer_role: note.issuerRole,
      issued_by: by.personId,
      issued_on: note.issuedOn,
      expires_on: note.expiresOn,
      examined: note.statement.what,
      limits: note.statement.limits,
      created_at: now,
      reference: note.reference,
      kind: note.statement.kind ?? null,
      offer_version: note.offerVersion,
      offer_sha256: note.offerSha256,
      subject_json: note.subjectJson,
      statement: JSON.stringify(note.statement),
      jws: note.jws,
      jws_sha256: note.sha256,
      kid: note.kid,
      status_index: note.statusIndex,
      supersedes: note.supersedes ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** What this organisation said in the same role about the offer before gives way. Returns what did. */
export async function supersedeNotes(
  tx: Tx,
  by: ActingPerson,
  { id, offerId }: { id: string; offerId: string },
  now: Date,
): Promise<{ id: string }[]> {
  return tx
    .updateTable('trust_notes')
    .set({ superseded_at: now })
    .where('offer_id', '=', offerId)
    .where('id', '<>', id)
    .where('issuer_organisation_id', '=', by.organisationId)
    .where('issuer_role', '=', by.role as IssuerRole)
    .where('jws', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .returning('id')
    .execute();
}

/**
 * False where it was revoked already, or is not this organisation's. `reason` is none where the answer to a dispute says it.
 */
export async function markRevoked(
  tx: Tx,
  id: string,
  reason: string | undefined,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .updateTable('trust_notes')
    .set({ revoked_at: now, revocation_reason: reason ?? null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends what a key signed from a moment on and still counts. Returns the notes, by reference. */
export async function revokeNotesOfKey(
  tx: Tx,
  kid: string,
  from: Date,
  now: Date,
): Promise<{ id: string; reference: string; offerId: string }[]> {
  const rows = await tx
    .updateTable('trust_notes')
    .set({ revoked_at: now })
    .where('kid', '=', kid)
    .where('created_at', '>=', from)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .returning(['id', 'reference', 'offer_id'])
    .execute();
  return rows
    .map(({ id, reference, offer_id }) => ({ id, reference: reference ?? '', offerId: offer_id }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
}

/** As the worker: shows anew what everybody reads of offers whose note has ended while another holds. Returns how many. */
export async function projectEndedNotes(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{
    done: number;
  }>`select app.project_ended_notes(${most}::integer) as done`.execute(tx);
  return rows[0]?.done ?? 0;
}

/** How an offer stands that was ever public: nobody else's is told. */
export async function findOfferStanding(
  tx: Tx,
  offerId: string,
): Promise<{ reference: string; version: number; isPublished: boolean } | undefined> {
  const { rows } = await sql<{ reference: string; version: number; is_published: boolean }>`
    select * from app.offer_standing(${offerId}::uuid)`.execute(tx);
  const row = rows[0];
  return row && { reference: row.reference, version: row.version, isPublished: row.is_published };
}

export type LoggedNote = {
  id: string;
  reference: string;
  level: IssuedLevel;
  issuer_organisation_id: string;
  issuer_name: string;
  kid: string;
  logged_at: Date;
  expires_on: Day;
  revoked: boolean;
  superseded: boolean;
  disputed: boolean;
  offer_id: string;
  offer_reference: string;
  offer_version: number;
  current_version: number;
  is_public: boolean;
};

/** What was entered under exactly this text. */
export async function findNoteByHash(tx: Tx, sha256: string): Promise<LoggedNote | undefined> {
  const { rows } = await sql<LoggedNote>`select * from app.note_by_hash(${sha256})`.execute(tx);
  return rows[0];
}

type Row = Pick<Selectable<Database['trust_notes']>, (typeof COLUMNS)[number]>;

function noteOf(row: Row): SignedNote {
  const { reference, issuer_role, offer_version, offer_sha256, statement, kid, jws_sha256 } = row;
  // A constraint keeps these together.
  if (!reference || !issuer_role || !offer_version || !offer_sha256 || !statement || !kid || !jws_sha256)
    throw new Error('This note is not signed.');
  return {
    id: row.id,
    reference,
    offerId: row.offer_id,
    level: row.level,
    issuerId: row.issuer_organisation_id,
    issuerName: row.issuer_name,
    issuerRole: issuer_role,
    issuedOn: row.issued_on,
    issuedAt: row.created_at,
    expiresOn: row.expires_on,
    offerVersion: offer_version,
    offerSha256: offer_sha256,
    statement,
    kid,
    sha256: jws_sha256,
    revokedAt: row.revoked_at ?? undefined,
    revocationReason: row.revocation_reason ?? undefined,
    supersededAt: row.superseded_at ?? undefined,
    disputedAt: row.disputed_at ?? undefined,
  };
}
