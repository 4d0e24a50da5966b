/**
 * What must not stand in free text (principle PE2). A secret is never right here; a trace of a system, an incident or
 * a person may be a false alarm, so it only warns.
 */
export const SECRETS = ['private-key', 'access-key', 'password', 'password-hash', 'address-login'] as const;
export const TRACES = [
  'ip-address',
  'host-name',
  'mac-address',
  'cve',
  'possible-password',
  'email',
  'telephone',
  'iban',
  'identity-number',
] as const;
export type Secret = (typeof SECRETS)[number];
export type Trace = (typeof TRACES)[number];
export type Sensitive = Secret | Trace;

export function isSecret(kind: Sensitive): kind is Secret {
  return (SECRETS as readonly Sensitive[]).includes(kind);
}

/** How one kind is recognised. */
export type Recogniser = {
  kind: Sensitive;
  /**
   * Global, for `matchAll`. Every repetition is bounded, so that no text makes one slow (`recheck` agrees, in a test).
   * The group `name` is what may be shown of a secret: the words that name it. The group `value` is how a value begins:
   * what goes on until a blank is taken with it.
   */
  pattern: RegExp;
  /** Where what was found really begins and ends, before the last look. */
  widen?: (found: Found) => Pick<Found, 'start' | 'end'>;
  /** A last look with means a pattern has not: a checksum, the words before it. */
  holds?: (found: Found) => boolean;
};

export type Found = { text: string; start: number; end: number; groups: Readonly<Record<string, string>> };
