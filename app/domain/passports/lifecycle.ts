import type { Role } from '#app/domain/accounts/role.ts';
import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import { canEditOffer, type OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { COMPONENTS_AN_OFFER, type Passport } from './passport.ts';

type OfOffer = { status: OfferStatus; modes: readonly Mode[] };
/** Whether a version of the offer is under way: its technology is changed there then. */
type Changing = { versionOpen: boolean };
type Version = Pick<Passport, 'status' | 'version'>;

/** Offers that are public or were and can be again: what is said of their technology changes by versions only. */
export const CHANGED_BY_VERSIONS: readonly OfferStatus[] = [
  'published',
  'fully-committed',
  'paused',
  'stale',
  'suspended',
];

/** A first passport is written while its offer is; the next version of one, while the offer stays as it is. */
export function canWritePassport(offer: OfOffer, passport: Version, role: Role): boolean {
  if (role !== 'donor' || !['draft', 'returned'].includes(passport.status)) return false;
  return passport.version === 1
    ? canEditOffer(offer.status, role)
    : CHANGED_BY_VERSIONS.includes(offer.status);
}

export function canStartPassport(offer: OfOffer, existing: number, role: Role): boolean {
  return canEditOffer(offer.status, role) && hasTechnology(offer.modes) && existing < COMPONENTS_AN_OFFER;
}

/** A change of technology is a new version under review while the old one stays (DOMAIN section 5, "published, edited"). */
export function canStartVersion(offer: OfOffer & Changing, passport: Version, role: Role): boolean {
  return (
    role === 'donor' &&
    !offer.versionOpen &&
    CHANGED_BY_VERSIONS.includes(offer.status) &&
    passport.status === 'in-force'
  );
}

/** Whether it is written or looked through, and would take the place of one in force. */
export function isComing({ status }: Pick<Passport, 'status'>): boolean {
  return status === 'draft' || status === 'submitted' || status === 'returned';
}

export function canSendVersion(offer: OfOffer, passport: Version, role: Role): boolean {
  return canWritePassport(offer, passport, role) && passport.version > 1;
}

export function canDecideVersion(passport: Version, role: Role): boolean {
  return role === 'broker' && passport.status === 'submitted';
}
