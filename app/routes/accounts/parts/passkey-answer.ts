import type { SubmissionResult } from '@conform-to/react';
import type { Site } from '#app/auth/webauthn.ts';
import { refuse, type Refusal } from '#app/domain/outcome.ts';
import { readPasskeyAnswer } from '#app/forms/passkeys.ts';
import type { PasskeyAnswer } from '#app/operations/accounts/check-passkey.ts';

/** A request's address is built from the public origin, never from a header. */
export function siteOf(request: Request): Site {
  return { origin: new URL(request.url).origin };
}

/** Goes on with what a passkey answered; what no browser would have sent is refused as any other. */
export function withAnswer<T>(
  request: Request,
  form: FormData,
  then: (answer: PasskeyAnswer) => Promise<T>,
): Promise<T> | Refusal {
  const answer = readPasskeyAnswer(form.get('passkey'));
  return answer ? then({ answer, site: siteOf(request) }) : refuse('wrong-passkey');
}

/** The page again, with one sentence at its head: there is nothing typed to give back. */
export const NOT_ACCEPTED: SubmissionResult = {
  status: 'error',
  error: { '': ['refusals.wrong-passkey'] },
};
