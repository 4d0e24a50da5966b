import type { Day } from '#app/domain/codes/day.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** The note that the public sees: the highest level that was not revoked, then the one that lasts longest. */
export async function findTrustNote(tx: Tx, offerId: string): Promise<TrustNote | undefined> {
  const row = await tx
    .selectFrom('trust_notes')
    .select(['level', 'issuer_name', 'issued_on', 'expires_on', 'examined', 'limits', 'disputed_at'])
    .where('offer_id', '=', offerId)
    .where('revoked_at', 'is', null)
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
    }
  );
}

/** Revokes what the donor itself declared before; notes that others issued stay. */
export async function revokeOwnDeclarations(tx: Tx, by: Person, offerId: string, now: Date): Promise<void> {
  await tx
    .updateTable('trust_notes')
    .set({ revoked_at: now })
    .where('offer_id', '=', offerId)
    .where('level', '=', 'L1')
    .where('issuer_organisation_id', '=', by.organisationId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function insertDeclaration(
  tx: Tx,
  by: Person,
  offerId: string,
  note: { issuer: string; issuedOn: Day; expiresOn: Day; examined: string; limits: string },
): Promise<void> {
  await tx
    .insertInto('trust_notes')
    .values({
      offer_id: offerId,
      level: 'L1',
      issuer_organisation_id: by.organisationId,
      issuer_name: note.issuer,
      issued_by: by.personId,
      issued_on: note.issuedOn,
      expires_on: note.expiresOn,
      examined: note.examined,
      limits: note.limits,
    })
    .execute();
}
