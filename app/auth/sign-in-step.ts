import { SECOND_STEP_MINUTES } from '#app/domain/accounts/second-factor.ts';
import type { Tx } from '#db/client.ts';
import { hasSecondFactor } from '#db/queries/accounts/second-factors.ts';
import { insertSignInStep } from '#db/queries/accounts/sign-in-steps.ts';
import { startSession, USER_AGENT_LENGTH, type StartedSession } from './sessions.ts';
import { hashToken, newToken } from './token.ts';

/** What a right password leads to: a session, or for who has a second factor the question for it. */
export type Begun =
  | ({ next: 'session' } & StartedSession)
  /** `token` is for the cookie of the step: no session, and nothing can be done with it but answer. */
  | { next: 'second-step'; token: string };

/** Goes on after the first proof, as `tws_auth`. */
export async function beginSignIn(tx: Tx, personId: string, userAgent: string, now: Date): Promise<Begun> {
  if (!(await hasSecondFactor(tx, personId))) {
    return { next: 'session', ...(await startSession(tx, personId, { userAgent }, now)) };
  }
  const token = newToken();
  const expiresAt = new Date(now.getTime() + SECOND_STEP_MINUTES * 60_000);
  await insertSignInStep(tx, {
    tokenHash: hashToken(token),
    personId,
    userAgent: userAgent.slice(0, USER_AGENT_LENGTH),
    createdAt: now,
    expiresAt,
  });
  return { next: 'second-step', token };
}

const STEP_COOKIE = '__Host-sign-in';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export function stepCookie(token: string): string {
  return `${STEP_COOKIE}=${token}; ${ATTRIBUTES}`;
}

export function clearedStepCookie(): string {
  return `${STEP_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}

/** The step's token in a Cookie header. */
export function findStepToken(cookies: string | null): string | undefined {
  return cookies?.match(/(?:^|;\s*)__Host-sign-in=([\w-]{43})(?:;|$)/)?.[1];
}
