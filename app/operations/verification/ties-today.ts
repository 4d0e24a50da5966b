import { behindOffer, hubConflict, type Concerned } from '#app/domain/hubs/conflict.ts';
import type { Tx } from '#db/client.ts';
import { findPublishedTies } from '#db/queries/hubs/ties.ts';
import type { SignedNote } from '#db/queries/verification/notes.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';

/**
 * Who stands behind an offer and is named today by the issuer of a note on it, in what it publishes of who pays it and whom it
 * is tied to: it could not sign the note now (DOMAIN section 7, docs/trust-notes.md). What is not public is not asked, because
 * everybody reads the answer. A donor's own word claims no distance, and has none to lose.
 */
export async function tiesToday(
  tx: Tx,
  { issuerId, issuerRole }: Pick<SignedNote, 'issuerId' | 'issuerRole'>,
  concerned: Concerned,
): Promise<string[]> {
  const ties = issuerRole === 'donor' ? undefined : await findPublishedTies(tx, issuerId);
  if (!ties) return [];
  return [...new Set(hubConflict(ties, concerned, 'note').blocking.map(({ name }) => name))];
}

/** Everybody behind what a note is about, as its offer names them to everybody. */
export function behindSubject({
  donorName,
  donorFormerNames = [],
  content,
  viaHubs = [],
}: FoundSubject): Concerned {
  const names = donorName === undefined ? [] : [donorName, ...donorFormerNames];
  return behindOffer(names, { ...content, viaHubs });
}
