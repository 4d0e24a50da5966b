import { createHash } from 'node:crypto';
import { challengeExpiry, makeChallenge, type ChallengeFor } from '#app/auth/challenges.ts';
import {
  findChallenge,
  readUse,
  requestOptions,
  type CreationAnswer,
  type RequestAnswer,
  type RequestOptions,
  type Site,
} from '#app/auth/webauthn.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findPasskey, listPasskeys, takeChallenge, usePasskey } from '#db/queries/accounts/passkeys.ts';

/** The question for one of this person's passkeys; undefined for who has none. Looking changes nothing. */
export async function askForPasskey(
  asked: ChallengeFor & { personId: string },
  site: Site,
  now: Date,
): Promise<RequestOptions | undefined> {
  const known = await withActor({ kind: 'auth' }, (tx) => listPasskeys(tx, asked.personId));
  return known.length > 0 ? requestOptions(site, known, makeChallenge(asked, now)) : undefined;
}

export type PasskeyAnswer = { answer: RequestAnswer; site: Site };

/**
 * Checks a passkey's answer and goes on in the same transaction with `then`. The challenge is used up by the first
 * answer, right or wrong. `personId` where somebody is known already: another's passkey is then as wrong as any.
 */
export async function withPasskey<T>(
  asked: ChallengeFor & { personId?: string },
  { answer, site }: PasskeyAnswer,
  now: Date,
  then: (tx: Tx, personId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const challenge = await takeAnsweredChallenge(tx, asked, answer, now);
    const passkey = await findPasskey(tx, answer.id, { isSecond: asked.personId !== undefined });
    const personId = asked.personId ?? passkey?.personId;
    const isOwn = passkey?.personId === personId && isHandleOf(answer, passkey?.personId);
    const counter =
      challenge && passkey && isOwn ? await readUse(site, challenge, answer, passkey) : undefined;
    if (!passkey || counter === undefined) {
      if (personId) await recordSecurityEvent(tx, { kind: 'passkey-refused', personId }, now);
      return refuse('wrong-passkey');
    }
    if (!(await usePasskey(tx, passkey.id, counter, now))) {
      await recordSecurityEvent(tx, { kind: 'passkey-copied', personId: passkey.personId }, now);
      return refuse('wrong-passkey');
    }
    return then(tx, passkey.personId);
  });
}

/** The challenge of an answer, used up by it; undefined for one that is not ours, is too old or was answered. */
export async function takeAnsweredChallenge(
  tx: Tx,
  asked: ChallengeFor,
  answer: CreationAnswer | RequestAnswer,
  now: Date,
): Promise<string | undefined> {
  const challenge = findChallenge(answer);
  const expiresAt = challengeExpiry(challenge, asked, now);
  if (!expiresAt) return undefined;
  const hash = createHash('sha256').update(Buffer.from(challenge, 'base64url')).digest('hex');
  return (await takeChallenge(tx, hash, expiresAt, now)) ? challenge : undefined;
}

/** A device that names its user names the one we made the key for. */
function isHandleOf({ response }: RequestAnswer, personId: string | undefined): boolean {
  const { userHandle } = response;
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === personId;
}
