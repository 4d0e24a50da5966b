/** What is recorded of an account's life; a person reads their own. */
export const SECURITY_EVENTS = [
  'signed-in',
  'sign-in-failed',
  /** A limit was reached: written once when it is, not for every attempt after it. */
  'sign-in-limited',
  'signed-out',
  'session-ended',
  'password-set',
  'link-made',
  'confirmed',
  'confirm-failed',
  'hat-changed',
  'profile-changed',
  'person-added',
  'person-disabled',
  'person-enabled',
  'membership-added',
  'membership-ended',
  'organisation-added',
  'organisation-changed',
] as const;
export type SecurityEventKind = (typeof SECURITY_EVENTS)[number];
