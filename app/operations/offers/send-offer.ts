import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { declareTechnology } from '#app/operations/verification/declare-technology.ts';
import { declareVersion } from '#app/operations/verification/declare-version.ts';
import { takeBackDeclarations } from '#app/operations/verification/take-back-declarations.ts';
import type { Tx } from '#db/client.ts';
import { moveOffer } from './move-offer.ts';
import { changesMore, takeVersion } from './take-version.ts';

/** Where it is now: before the brokers, as an offer or as a version of one; or public already. */
export type Sent = 'handed-in' | 'version-handed-in' | 'version-published';

/**
 * Hands the offer in to the brokers, exactly as the donor checked it; technology needs a complete passport for each
 * component (PP5). What the donor declared about its technology becomes the L1 trust note, signed with the
 * organisation's key; an earlier declaration gives way to it.
 *
 * A version of a published offer that changes nothing but words is published with it, and not handed in. What is declared of
 * a version is signed now too, of what the offer will be, and becomes a note with it.
 *
 * @returns not-found, not-your-act, not-now, incomplete, stale, signing-off, declaration-unsigned or support-ended when it
 * cannot
 */
export async function sendOffer(
  by: Wearing,
  input: { id: string; revision: number },
  now: Date,
): Promise<Outcome<Sent>> {
  const today = dayOf(now);
  const countBlockers = async (tx: Tx, offer: Offer) => {
    const passports = await listCheckedPassports(tx, offer.id, today);
    return blockers([...checkOffer(offer, today), ...checkPassports(offer.modes, passports)]).length;
  };
  // A version with other words alone takes the place of what is published at once.
  const merged = await moveOffer(
    by,
    {
      ...input,
      action: 'merge',
      countBlockers,
      substantial: changesMore,
      first: async (tx, offer, actor) => {
        const declared = await declareVersion(tx, actor, offer, by.hat.organisation.name, now);
        return declared.ok ? takeVersion(tx, actor, offer, 'edit', now) : declared;
      },
    },
    now,
  );
  if (merged.ok) return done('version-published');
  if (merged.reason !== 'not-now') return merged;
  const sent = await moveOffer(
    by,
    {
      ...input,
      action: 'submit',
      countBlockers,
      first: async (tx, offer, actor) => {
        if (offer.replacesId) return declareVersion(tx, actor, offer, by.hat.organisation.name, now);
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
  return sent.ok ? done(sent.value.replacesId ? 'version-handed-in' : 'handed-in') : sent;
}
