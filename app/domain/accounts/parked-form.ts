import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';

const MINUTE = 60_000;

/** How long a form is kept that a detour interrupted; as long, a session that ended by itself is known whose it was. */
export const PARKED_MINUTES = 60;
/** With a sixth the oldest goes: what somebody typed last is what they look for. */
export const PARKED_PER_PERSON = 5;
/** As it was sent, encoded; no form of ours may be longer (`app/http/guard/body.ts`). A letter of Arabic takes six. */
export const PARKED_BYTES = 256 * 1024;
/** An address of ours, so that with the form's id behind it the guard still admits it. */
const PARKED_PATH_LENGTH = 900;

/**
 * Reviewed: what proves who somebody is, or leads to such a proof. A form that has one of them is not kept at all. A
 * `code` is also why a match was closed: the pages that ask for one of an authenticator are marked in the route table.
 */
const NEVER_PARKED: ReadonlySet<string> = new Set(['password', 'current', 'proof', 'sealed', 'passkey']);

/**
 * Whether a form may be kept: small enough, without a field of a secret, and without a secret in what was typed, which
 * its own page would refuse. `path` has its query.
 */
export function mayBeParked({ path, fields }: { path: string; fields: Uint8Array }): boolean {
  if (fields.byteLength > PARKED_BYTES || path.length > PARKED_PATH_LENGTH) return false;
  return !fieldsOf(fields).some(([name]) => NEVER_PARKED.has(name)) && !tellsSecret(fields);
}

/** Whether somebody typed a password or a key into a field that is not there for it. */
export function tellsSecret(fields: Uint8Array): boolean {
  return fieldsOf(fields).some(([name, value]) => !NEVER_PARKED.has(name) && holdsSecret(value));
}

/** The fields of a form as it was sent (application/x-www-form-urlencoded), in their order, the button among them. */
export function fieldsOf(sent: Uint8Array): [name: string, value: string][] {
  return [...new URLSearchParams(new TextDecoder().decode(sent))];
}

export function parkedUntil(now: Date): Date {
  return new Date(now.getTime() + PARKED_MINUTES * MINUTE);
}

/** Sessions that ended before this are nobody's any more. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - PARKED_MINUTES * MINUTE);
}
