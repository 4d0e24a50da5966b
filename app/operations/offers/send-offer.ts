import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { declareTechnology } from '#app/operations/verification/declare-technology.ts';
import { takeBackDeclarations } from '#app/operations/verification/take-back-declarations.ts';
import { moveOffer } from './move-offer.ts';

/**
 * Hands the offer in to the brokers, exactly as the donor checked it; technology needs a complete passport for each
 * component (PP5). What the donor declared about its technology becomes the L1 trust note, signed with the
 * organisation's key; an earlier declaration gives way to it.
 *
 * @returns not-found, not-your-act, not-now, incomplete, stale, signing-off or support-ended when it cannot
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
      countBlockers: async (tx, offer) => {
        const passports = await listCheckedPassports(tx, offer.id, today);
        return blockers([...checkOffer(offer, today), ...checkPassports(offer.modes, passports)]).length;
      },
      first: async (tx, offer, actor) => {
        if (!offer.declaration.trim()) {
          await takeBackDeclarations(tx, actor, offer.id, now);
          return done(undefined);
        }
        const said = {
          offerId: offer.id,
          issuerName: by.hat.organisation.name,
          declaration: offer.declaration,
          limits: offer.declarationLimits,
        };
        return declareTechnology(tx, actor, said, now);
      },
    },
    now,
  );
}
