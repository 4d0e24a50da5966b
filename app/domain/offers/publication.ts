import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { OfferPassportFinding } from '#app/domain/passports/check-passport.ts';
import type { Finding } from '#app/domain/principles/finding.ts';
import type { CooperationFinding } from './check-cooperation.ts';
import { checkOffer, type OfferFinding } from './check-offer.ts';
import type { OfferContent } from './offer.ts';
import { isInForce, type TrustNote } from './trust-note.ts';

export type PublicationFinding =
  | OfferFinding
  | CooperationFinding
  | OfferPassportFinding
  | Finding<'note' | 'reviewer', 'no-note' | 'second-broker'>;

/**
 * What stands against publishing, on top of the offer's own findings: technology needs a trust note in force (PP5;
 * self-declared is one), and what could serve surveillance is read by two brokers (PE1).
 *
 * @param otherBrokerTookUp somebody else than who would publish took it up for review
 */
export function checkPublication(
  offer: OfferContent,
  note: TrustNote | undefined,
  otherBrokerTookUp: boolean,
  on: Day,
): PublicationFinding[] {
  const findings: PublicationFinding[] = checkOffer(offer, on);
  if (hasTechnology(offer.modes) && !(note && isInForce(note, on))) {
    findings.push({ field: 'note', code: 'no-note', severity: 'block', principle: 'PP5' });
  }
  if (offer.dualUse && !otherBrokerTookUp) {
    findings.push({ field: 'reviewer', code: 'second-broker', severity: 'block', principle: 'PE1' });
  }
  return findings;
}
