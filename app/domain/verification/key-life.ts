import { addMonths, dayOf, type Day } from '#app/domain/codes/day.ts';

/** Who keeps the private half: the platform beside the database, or the issuer, who then signs outside. */
const CUSTODIES = ['platform', 'own'] as const;
export type Custody = (typeof CUSTODIES)[number];

export function isCustody(value: unknown): value is Custody {
  return CUSTODIES.some((one) => one === value);
}

export type KeyLife = {
  registeredAt: Date;
  retiredAt?: Date | undefined;
  /** From when on what it signed is not believed: the moment it may have been in other hands. */
  compromisedFrom?: Date | undefined;
};

/** A key in use whose private half lies beside the database: where its file is gone, nothing can be signed with it. */
export function isKeptHere(key: KeyLife & { custody: Custody }): boolean {
  return key.custody === 'platform' && !key.retiredAt && !key.compromisedFrom;
}

const ROTATED_AFTER_MONTHS = 12;

/** The day a key is to be replaced by a new one; the old one stays published and proves what it signed. */
export function rotationDueOn({ registeredAt }: KeyLife): Day {
  return addMonths(dayOf(registeredAt), ROTATED_AFTER_MONTHS);
}

export type KeyState = 'active' | 'due' | 'retired' | 'compromised';

export function keyState(key: KeyLife, on: Day): KeyState {
  if (key.compromisedFrom) return 'compromised';
  if (key.retiredAt) return 'retired';
  return on >= rotationDueOn(key) ? 'due' : 'active';
}

/** From which moment on a key may have been in other hands, where that was before it signed. */
export function disbelievedFrom({ compromisedFrom }: KeyLife, loggedAt: Date): Date | undefined {
  return compromisedFrom && loggedAt >= compromisedFrom ? compromisedFrom : undefined;
}

/**
 * Whether what a key signed at a moment is believed. The moment is the log's, not the note's: whoever stole a key writes
 * any date they like into a note, but cannot put it into the log of the day before.
 */
export function vouchesFor(key: KeyLife, loggedAt: Date): boolean {
  if (loggedAt < key.registeredAt) return false;
  if (key.retiredAt && loggedAt > key.retiredAt) return false;
  return disbelievedFrom(key, loggedAt) === undefined;
}
