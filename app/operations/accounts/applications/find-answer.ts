import { hashToken, isToken } from '#app/auth/token.ts';
import { withActor } from '#db/client.ts';
import { findAnswer, type Refused } from '#db/queries/accounts/applications.ts';

/** The answer behind the link of an applicant who was not accredited; undefined for a link that is too old, or never was. */
export async function findApplicantsAnswer(
  token: string | undefined,
  now: Date,
): Promise<(Refused & { reference: string }) | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, (tx) => findAnswer(tx, hashToken(token), now));
}
