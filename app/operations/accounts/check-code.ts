import { SECOND_STEP } from '#app/auth/limiters.ts';
import { countOne } from '#app/auth/seconds-to-wait.ts';
import { stepOfCode, unsealSecret } from '#app/auth/totp.ts';
import { hashToken } from '#app/auth/token.ts';
import { readRecoveryCode } from '#app/domain/accounts/recovery-code.ts';
import { readCode } from '#app/domain/accounts/second-factor.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { findTotp, useRecoveryCode, useTotpStep } from '#db/queries/accounts/second-factors.ts';
import type { Limited } from './sign-in.ts';

export type CodeKind = 'totp' | 'recovery';

/**
 * Checks a code of somebody's telephone, or one of their printed codes, and goes on in the same transaction with
 * `then`: a code is used up only by what it was typed for. Wrong ones count whatever password came before and from
 * wherever; at the limit nothing is looked at for an hour, and the person gets a letter.
 */
export async function withCode<T>(
  personId: string,
  typed: string,
  now: Date,
  then: (tx: Tx, kind: CodeKind) => Promise<Outcome<T>>,
): Promise<Outcome<T> | Limited> {
  const limited = await take(personId, now);
  if (limited) return limited;
  const outcome = await withActor({ kind: 'auth' }, async (tx) => {
    const kind = await useCode(tx, personId, typed, now);
    return kind ? then(tx, kind) : refuse('wrong-code');
  });
  if (outcome.ok) await SECOND_STEP.delete(personId);
  else if (outcome.reason === 'wrong-code') await record(personId, 'second-step-failed', now);
  return outcome;
}

async function useCode(tx: Tx, personId: string, typed: string, now: Date): Promise<CodeKind | undefined> {
  const code = readCode(typed);
  if (code !== undefined) {
    const factor = await findTotp(tx, personId);
    const secret = factor && unsealSecret(factor.sealedSecret, personId);
    const step = secret && stepOfCode(secret, code, now);
    return step !== undefined && (await useTotpStep(tx, personId, step)) ? 'totp' : undefined;
  }
  const printed = readRecoveryCode(typed);
  if (printed === undefined) return undefined;
  return (await useRecoveryCode(tx, personId, hashToken(printed), now)) ? 'recovery' : undefined;
}

async function take(personId: string, now: Date): Promise<Limited | undefined> {
  const wait = await countOne(SECOND_STEP, personId);
  if (!wait) return undefined;
  if (wait.isFirst) await tellLocked(personId, now);
  return { ok: false, reason: 'too-many-attempts', retryAfterSeconds: wait.seconds };
}

async function tellLocked(personId: string, now: Date): Promise<void> {
  await withActor({ kind: 'auth' }, async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) return;
    await queueMail(tx, { kind: 'second-step-locked', to: person, values: { at: now.toISOString() } }, now);
    await recordSecurityEvent(tx, { kind: 'second-step-locked', personId }, now);
  });
}

function record(personId: string, kind: 'second-step-failed', now: Date): Promise<void> {
  return withActor({ kind: 'auth' }, (tx) => recordSecurityEvent(tx, { kind, personId }, now));
}
