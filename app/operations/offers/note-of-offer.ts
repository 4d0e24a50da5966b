import type { Offer } from '#app/domain/offers/offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { findDeclarationAbout } from '#app/operations/verification/declare-version.ts';
import type { Tx } from '#db/client.ts';
import { findTrustNote } from '#db/queries/verification/trust-notes.ts';
import { findVersionSubject } from '#db/queries/verification/version-subject.ts';

/**
 * The note that counts for an offer. Of a version it is the one that would count once it has taken its offer's place: one
 * of what is published where nothing public changes, else what its donor declared of exactly this version; other notes are
 * then about an earlier version.
 */
export async function noteOfOffer(tx: Tx, offer: Offer): Promise<TrustNote | undefined> {
  if (!offer.replacesId) return findTrustNote(tx, offer.id);
  const subject = await findVersionSubject(tx, offer.id);
  if (!subject) return undefined;
  const standing = await findTrustNote(tx, subject.offerId);
  if (standing?.signed && !standing.stale && !subject.changed) return standing;
  const declared = await findDeclarationAbout(tx, offer.id, subject);
  if (!declared) return standing && { ...standing, stale: standing.signed };
  return {
    level: 'L1',
    issuer: declared.issuerName,
    issuedOn: declared.issuedOn,
    expiresOn: declared.expiresOn,
    disputed: false,
    examined: declared.statement.what,
    limits: declared.statement.limits,
    reference: undefined,
    signed: true,
    stale: false,
  };
}
