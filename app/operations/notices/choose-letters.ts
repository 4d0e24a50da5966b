import type { Wearing } from '#app/auth/viewer.ts';
import { hashToken, isToken } from '#app/auth/token.ts';
import type { LetterChoice } from '#app/domain/notices/notice.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { moveUntold, putLetterChoice } from '#db/queries/notices/digests.ts';
import { findLetterLink } from '#db/queries/notices/letter-links.ts';

const worker = { kind: 'system', reason: 'letters' } as const;

/** How somebody wants to hear of what is in their inbox; letters about the safety of their account always come. */
export async function chooseLetters(by: Wearing, letters: LetterChoice, now: Date): Promise<void> {
  await choose(by.person.id, letters, now);
}

/** Whether a digest's link can still end such letters; looking changes nothing. */
export async function canUnsubscribe(token: string | undefined, now: Date): Promise<boolean> {
  if (!isToken(token)) return false;
  const personId = await withActor(worker, (tx) => findLetterLink(tx, hashToken(token), 'unsubscribe', now));
  return personId !== undefined;
}

/**
 * Ends the letters of whoever a digest went to, without signing in, for a person or a mail program (RFC 8058). Doing it
 * twice is doing it once.
 *
 * @returns link-used-or-expired
 */
export async function unsubscribe(token: string | undefined, now: Date): Promise<Outcome<undefined>> {
  if (!isToken(token)) return refuse('link-used-or-expired');
  const personId = await withActor(worker, (tx) => findLetterLink(tx, hashToken(token), 'unsubscribe', now));
  if (personId === undefined) return refuse('link-used-or-expired');
  await choose(personId, 'none', now);
  return done(undefined);
}

/** What waits for the next digest follows. */
async function choose(personId: string, letters: LetterChoice, now: Date): Promise<void> {
  await withActor(worker, async (tx) => {
    await putLetterChoice(tx, personId, letters, now);
    await moveUntold(tx, personId, letters);
  });
}
