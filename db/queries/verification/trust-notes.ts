import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import type { IssuedLevel } from '#app/domain/verification/level.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/**
 * The note that the public sees (`app.counting_note` says the same): a signed one of this version before any other, one that
 * holds today, the highest level, the one that lasts longest.
 */
export async function findTrustNote(tx: Tx, offerId: string): Promise<TrustNote | undefined> {
  const row = await tx
    .selectFrom('trust_notes')
    .select([
      'level',
      'issuer_name',
      'issued_on',
      'expires_on',
      'examined',
      'limits',
      'disputed_at',
      'reference',
      'offer_version',
    ])
    .select((eb) =>
      eb
        .selectFrom('offers')
        .select('content_version')
        .where('offers.id', '=', offerId)
        .as('current_version'),
    )
    .select(
      sql<string | null>`app.other_disputed_note(${offerId}::uuid,
        (select content_version from offers where id = ${offerId}::uuid), trust_notes.id)`.as(
        'other_disputed',
      ),
    )
    .where('offer_id', '=', offerId)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .orderBy(
      sql`jws is not null and offer_version = (select content_version from offers where id = ${offerId}::uuid)`,
      'desc',
    )
    .orderBy(sql`expires_on >= (now() at time zone 'UTC')::date`, 'desc')
    .orderBy('level', 'desc')
    .orderBy('expires_on', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      level: row.level,
      issuer: row.issuer_name,
      issuedOn: row.issued_on,
      expiresOn: row.expires_on,
      disputed: row.disputed_at !== null,
      examined: row.examined,
      limits: row.limits,
      reference: row.reference ?? undefined,
      signed: row.reference !== null,
      stale: row.reference !== null && row.offer_version !== row.current_version,
      otherDisputed: row.other_disputed ?? undefined,
    }
  );
}

export type NoteBeside = {
  reference: string;
  level: IssuedLevel;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  version: number | undefined;
  revokedAt: Date | undefined;
  supersededAt: Date | undefined;
  disputed: boolean;
};

/**
 * What else was signed about an offer, beside the note that counts: those of others than the donor first, then the newest.
 */
export async function listNotesBeside(
  tx: Tx,
  { offerId, counts }: { offerId: string; counts: string | undefined },
  most: number,
): Promise<NoteBeside[]> {
  const rows = await tx
    .selectFrom('trust_notes')
    .select(['reference', 'level', 'issuer_name', 'issued_on', 'expires_on', 'offer_version'])
    .select(['revoked_at', 'superseded_at', 'disputed_at'])
    .where('offer_id', '=', offerId)
    .where('jws', 'is not', null)
    .$if(counts !== undefined, (query) => query.where('reference', '<>', counts ?? ''))
    .orderBy(sql`level = 'L1'`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.flatMap(({ reference, ...row }) =>
    reference === null
      ? []
      : {
          reference,
          level: row.level,
          issuer: row.issuer_name,
          issuedOn: row.issued_on,
          expiresOn: row.expires_on,
          version: row.offer_version ?? undefined,
          revokedAt: row.revoked_at ?? undefined,
          supersededAt: row.superseded_at ?? undefined,
          disputed: row.disputed_at !== null,
        },
  );
}

/** The reference of a note in force on this version that is disputed, beside the one that counts. */
export async function findOtherDisputed(
  tx: Tx,
  offer: { id: string; version: number },
  countsId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string | null }>`
    select app.other_disputed_note(${offer.id}::uuid, ${offer.version}, ${countsId}::uuid) as reference`.execute(
    tx,
  );
  return rows[0]?.reference ?? undefined;
}

/** Revokes what the donor itself declared before; notes that others issued stay. Returns what it revoked. */
export async function revokeOwnDeclarations(
  tx: Tx,
  by: ActingPerson,
  offerId: string,
  now: Date,
): Promise<{ id: string; reference: string | null }[]> {
  return tx
    .updateTable('trust_notes')
    .set({ revoked_at: now })
    .where('offer_id', '=', offerId)
    .where('level', '=', 'L1')
    .where('issuer_organisation_id', '=', by.organisationId)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .returning(['id', 'reference'])
    .execute();
}
