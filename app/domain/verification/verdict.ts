import type { NoteState } from './note-state.ts';

/** What somebody is told who asks whether a note holds; each in its own words and shape. */
export const VERDICTS = [
  'valid',
  'expiring',
  'disputed',
  'stale',
  'expired',
  'superseded',
  'revoked',
  'not-for-this',
  'not-valid',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a text is no note of anybody's here. */
export const FAULTS = [
  /** No signed text at all, or not of this form. */
  'unreadable',
  /** Signed in a way, or with a key, that nobody registered here. */
  'unknown-key',
  'wrong-signature',
  /** Whoever's key it is says that it was in other hands, or not yet or no longer in use. */
  'key-not-trusted',
  /** Well signed, and never entered into the log. */
  'not-in-log',
  /** Paper names a text that is not the one of its reference. */
  'not-as-printed',
] as const;
export type Fault = (typeof FAULTS)[number];

export type Checked =
  | { fault: Fault }
  | {
      fault?: undefined;
      state: NoteState;
      offer: { reference: string; version: number };
    };

/** The offer somebody holds the note against; its version only where they know one. */
export type Against = { reference: string; version?: number | undefined };

/** One answer, the one that matters most: a true note of another offer is first of all of another offer. */
export function verdictOf(checked: Checked, against: Against | undefined): Verdict {
  if (checked.fault !== undefined) return 'not-valid';
  if (against && !isFor(checked.offer, against)) return 'not-for-this';
  return VERDICT_OF[checked.state];
}

function isFor(offer: { reference: string; version: number }, against: Against): boolean {
  if (offer.reference !== against.reference) return false;
  return against.version === undefined || offer.version === against.version;
}

const VERDICT_OF = {
  issued: 'valid',
  expiring: 'expiring',
  disputed: 'disputed',
  stale: 'stale',
  expired: 'expired',
  superseded: 'superseded',
  revoked: 'revoked',
  // A record from before notes were signed cannot come in as a signed text.
  unsigned: 'not-valid',
} as const satisfies Record<NoteState, Verdict>;
