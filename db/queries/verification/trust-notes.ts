import { sql } from 'kysely';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** The note that the public sees: a signed one of this version before any other, the highest level, the one that lasts longest. */
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
    .where('offer_id', '=', offerId)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .orderBy(
      sql`jws is not null and offer_version = (select content_version from offers where id = ${offerId}::uuid)`,
      'desc',
    )
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
    }
  );
}

/** Revokes what the donor itself declared before; notes that others issued stay. Returns what it revoked. */
export async function revokeOwnDeclarations(
  tx: Tx,
  by: Person,
  offerId: string,
  now: Date,
): Promise<{ id: string }[]> {
  return tx
    .updateTable('trust_notes')
    .set({ revoked_at: now })
    .where('offer_id', '=', offerId)
    .where('level', '=', 'L1')
    .where('issuer_organisation_id', '=', by.organisationId)
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .returning('id')
    .execute();
}
