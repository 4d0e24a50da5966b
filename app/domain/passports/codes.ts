import type { SOURCE_ACCESS } from '#app/domain/codes/terms.ts';
import { DATA_LOCATIONS, REMOTE_ACCESS } from '#app/domain/codes/terms.ts';

/** An answer like any other: it is shown as such, and nothing is put in its place. */
export const NOT_STATED = 'not-stated';

const choice = <const T extends readonly string[]>(...codes: T) => [...codes, NOT_STATED] as const;

/**
 * What can be chosen in a passport (DOMAIN section 7). Each list ends with "not stated"; the others run from what
 * leaves the recipient most free to what leaves it least.
 */
export const PASSPORT_CODES = {
  buildLevel: choice('slsa-3', 'slsa-2', 'slsa-1', 'none'),
  reproducible: choice('yes', 'no'),
  binaryEquivalence: choice('shown', 'not-shown'),
  vulnerabilities: choice('none-known', 'listed', 'open'),
  endOfLife: choice('none', 'some'),
  term: choice('perpetual', 'limited', 'subscription'),
  transferable: choice('yes', 'with-consent', 'no'),
  auditRight: choice('yes', 'with-consent', 'no'),
  reverseEngineering: choice('yes', 'with-consent', 'no'),
  sourceAccess: choice('open', 'full', 'review', 'escrow', 'none'),
  exportControl: choice('not-controlled', 'licensed', 'licence-needed'),
  remoteAccess: choice(...REMOTE_ACCESS),
  telemetry: choice('none', 'can-be-disabled', 'always'),
  updates: choice('by-hand', 'can-be-disabled', 'automatic'),
  administrators: choice('recipient', 'shared', 'vendor'),
  killSwitch: choice('no', 'yes'),
  lawfulAccess: choice('none-known', 'some'),
  dataLocation: choice(...DATA_LOCATIONS),
  transferOnSupport: choice('never', 'with-consent', 'yes'),
  deletion: choice('proven', 'yes', 'no'),
  scheme: choice('common-criteria', 'eucc', 'fips', 'national', 'penetration-test', 'code-audit', 'none'),
  reportReaders: choice('everyone', 'recipient', 'on-request', 'nobody'),
  patchTime: choice('week', 'month', 'quarter', 'longer', 'none'),
  spareParts: choice('yes', 'not-needed', 'no'),
  training: choice('yes', 'no'),
  wipe: choice('yes', 'no'),
  fees: choice('none', 'some'),
  conflict: choice('none', 'declared'),
} as const;

export type PassportChoice = keyof typeof PASSPORT_CODES;
export type CodeOf<C extends PassportChoice> = (typeof PASSPORT_CODES)[C][number];

// A code that matching reads and a passport does not offer would never be matched.
true satisfies [(typeof SOURCE_ACCESS)[number]] extends [CodeOf<'sourceAccess'>] ? true : never;
