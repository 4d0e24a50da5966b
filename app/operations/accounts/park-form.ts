import { randomUUID } from 'node:crypto';
import { sealFields } from '#app/auth/parked-form.ts';
import { hashToken, isToken } from '#app/auth/token.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import {
  forgottenBefore,
  mayBeParked,
  PARKED_PER_PERSON,
  parkedUntil,
} from '#app/domain/accounts/parked-form.ts';
import { withActor, type Tx } from '#db/client.ts';
import {
  deleteOldestParkedForms,
  deleteParkedForm,
  insertParkedForm,
} from '#db/queries/accounts/parked-forms.ts';
import { findEndedSession } from '#db/queries/accounts/sessions.ts';

export type InterruptedForm = {
  /** With its query. */
  path: string;
  /** As they were sent: application/x-www-form-urlencoded. */
  fields: Uint8Array;
  /** The one it was sent from, where it had been kept before: the new one takes its place. */
  insteadOf?: string;
};

/** Keeps a form of somebody who has to prove something first. Its id, or undefined where such a form is not kept. */
export async function parkForm(
  { person }: SignedIn,
  form: InterruptedForm,
  now: Date,
): Promise<string | undefined> {
  if (!mayBeParked(form)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => park(tx, person.id, form, now));
}

/**
 * Keeps a form that came with the token of a session that ended by itself a short time ago. That token opens nothing
 * any more: whoever holds it can add to what its person is shown, never see it, and nothing is sent without them.
 */
export async function parkFormOfEndedSession(
  token: string | undefined,
  form: InterruptedForm,
  now: Date,
): Promise<string | undefined> {
  if (!isToken(token) || !mayBeParked(form)) return undefined;
  return withActor({ kind: 'auth' }, async (tx) => {
    const personId = await findEndedSession(tx, hashToken(token), now, forgottenBefore(now));
    return personId && park(tx, personId, form, now);
  });
}

async function park(
  tx: Tx,
  personId: string,
  { path, fields, insteadOf }: InterruptedForm,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const sealedFields = sealFields(fields, personId, id);
  if (insteadOf) await deleteParkedForm(tx, personId, insteadOf);
  await insertParkedForm(tx, personId, {
    id,
    path,
    sealedFields,
    parkedAt: now,
    keptUntil: parkedUntil(now),
  });
  await deleteOldestParkedForms(tx, personId, PARKED_PER_PERSON);
  return id;
}
