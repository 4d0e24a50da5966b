import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { selfDeclaredUntil } from '#app/domain/offers/trust-note.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { insertDeclaration, revokeOwnDeclarations } from '#db/queries/trust-notes.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Hands the offer in to the brokers, exactly as the donor checked it. What the donor declared about its technology
 * becomes the L1 trust note, issued that day in the name of the organisation; an earlier declaration gives way to it.
 *
 * @returns not-found, not-your-act, not-now, incomplete or stale when it cannot
 */
export async function sendOffer(
  by: Wearing,
  input: { id: string; revision: number },
  now: Date,
): Promise<Outcome<Offer>> {
  const today = dayOf(now);
  return moveOffer(
    by,
    {
      ...input,
      action: 'submit',
      countBlockers: (_tx, offer) => blockers(checkOffer(offer, today)).length,
      alongside: async (tx, offer, actor) => {
        await revokeOwnDeclarations(tx, actor, offer.id, now);
        if (!offer.declaration.trim()) return;
        await insertDeclaration(tx, actor, offer.id, {
          issuer: by.hat.organisation.name,
          issuedOn: today,
          expiresOn: selfDeclaredUntil(today),
          examined: offer.declaration,
          limits: offer.declarationLimits,
        });
      },
    },
    now,
  );
}
