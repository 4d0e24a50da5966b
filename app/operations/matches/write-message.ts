import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { isBrokerThere, MESSAGE_LENGTH, objectionToMessage } from '#app/domain/matches/thread.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findAgreementRecords } from '#db/queries/match-plans.ts';
import { findMatch } from '#db/queries/matches.ts';
import {
  insertMessage,
  listPresences,
  listThreadPeople,
  mayReadThread,
  takeToldOfMessage,
  type Elsewhere,
} from '#db/queries/threads.ts';

export type MessageInput = {
  matchId: string;
  text: string;
  /** ISO 639-1, of the text. */
  textLanguage: string;
  /** Said by telephone or otherwise off the platform, and written down here. */
  elsewhere?: Elsewhere;
};

/**
 * Somebody of an introduced match writes to the others, or writes down what was said elsewhere; whose words those are
 * stays beside who wrote them down. Whoever has not read yet gets one letter with a link, and no other until they do.
 *
 * @returns not-your-act, not-found, not-now (the match is over, or the brokers were let go), incomplete (no text, or
 * longer than {@link MESSAGE_LENGTH}; words of somebody who has no part in it, or of a day to come), secret-found
 */
export async function writeMessage(by: Wearing, input: MessageInput, now: Date): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  const text = input.text.trim();
  if (text === '' || text.length > MESSAGE_LENGTH) return refuse('incomplete');
  if (holdsSecret(text)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    // Held, so that nothing is written behind a withdrawal or the end of the match.
    await findAgreementRecords(tx, input.matchId, { hold: true });
    const match = await findMatch(tx, input.matchId);
    if (!match || !(await mayReadThread(tx, match.id))) return refuse('not-found');
    const brokerThere = isBrokerThere(await listPresences(tx, match.id));
    const objection = objectionToMessage({ role: actor.role, status: match.status, brokerThere });
    if (objection) return refuse(objection);
    const { elsewhere } = input;
    if (elsewhere) {
      const known = await listThreadPeople(tx, match.id);
      const takesPart = elsewhere.by === actor.personId || known.some(({ id }) => id === elsewhere.by);
      if (!takesPart || elsewhere.on > dayOf(now)) return refuse('incomplete');
    }
    await insertMessage(tx, actor, { ...input, text }, now);
    await tell(tx, match.id, now);
    return done(undefined);
  });
}

async function tell(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const to of await takeToldOfMessage(tx, matchId, now)) {
    const path = `/${to.language}/matches/${matchId}/thread`;
    await queueMail(tx, { kind: 'message-waits', to, values: { path } }, now);
  }
}
