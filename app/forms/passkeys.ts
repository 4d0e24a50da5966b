import { z } from 'zod';
import { readName } from '#app/domain/accounts/own-name.ts';
import { PASSKEY_NAME_LENGTH } from '#app/domain/accounts/passkey.ts';

/** What the browser hands over, as JSON in one field: shape only. */
const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const shared = {
  id: base64url.max(1400),
  rawId: base64url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

const created = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{2,20}$/))
      .max(10)
      .default([]),
  }),
});

const used = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url
      .max(100)
      .nullish()
      .transform((handle) => handle ?? undefined),
  }),
});

const name = z.string('accounts.error.missing.name').transform((typed, context) => {
  const read = readName(typed);
  if (read && read.length <= PASSKEY_NAME_LENGTH) return read;
  const message = read === undefined ? 'deceptive' : read === '' ? 'missing.name' : 'too_long';
  context.addIssue({ code: 'custom', message: `accounts.error.${message}` });
  return z.NEVER;
});

export const passkeyNameForm = z.object({ name });

/** A new key; undefined for what no browser hands over. */
export function readMadePasskey(field: unknown) {
  return readAs(created, field);
}

/** The answer of a key; undefined for what no browser hands over. */
export function readPasskeyAnswer(field: unknown) {
  return readAs(used, field);
}

function readAs<T>(shape: z.ZodType<T>, field: unknown): T | undefined {
  if (typeof field !== 'string' || field.length > 50_000) return undefined;
  try {
    return shape.safeParse(JSON.parse(field)).data;
  } catch {
    return undefined;
  }
}
