import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { FILE_KINDS } from '#app/domain/files/file-kind.ts';
import { shownFileName } from '#app/domain/files/file-name.ts';
import { FileRefused, type FileRefusal } from '#app/domain/files/file-refusal.ts';
import { FILES_A_MESSAGE, threadExcess } from '#app/domain/matches/thread-files.ts';
import { MESSAGE_LENGTH, wrongDaySaid } from '#app/domain/matches/thread.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findAgreementRecords } from '#db/queries/matches/plans.ts';
import { sendThreadFile } from '#db/queries/matches/coming-files.ts';
import { measureThreadFiles } from '#db/queries/matches/thread-files.ts';
import {
  insertMessage,
  listThreadPeople,
  takeToldOfMessage,
  type Elsewhere,
} from '#db/queries/matches/threads.ts';
import { findThreadToWrite } from './find-thread.ts';
import { dropThreadFiles, type TakenFile } from './take-thread-file.ts';

export type MessageInput = {
  matchId: string;
  text: string;
  /** ISO 639, of the text. */
  textLanguage: string;
  /** Said by telephone or otherwise off the platform, and written down here. */
  elsewhere?: Elsewhere;
};

/**
 * Somebody of an introduced match writes to the others, or writes down what was said elsewhere; whose words those are
 * stays beside who wrote them down. Whoever has not read yet gets one letter with a link, and no other until they do.
 *
 * @returns not-your-act, not-found, not-now (the match is over, or the brokers were let go), incomplete (no text, or
 * longer than {@link MESSAGE_LENGTH}; words of somebody who has no part in it, or of a day to come or
 * before the introduction), secret-found
 */
export async function writeMessage(by: Wearing, input: MessageInput, now: Date): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (input.text.trim() === '') return refuse('incomplete');
  return withActor(actor, (tx) => write(tx, actor, input, now));
}

/**
 * The same with files that came in before: all of them go with this message or none. A file says enough without a word
 * beside it. What is refused is forgotten.
 *
 * @returns what {@link writeMessage} refuses; or too-many and too-much, where others of this side sent meanwhile
 */
export async function sendMessage(
  by: Wearing,
  input: MessageInput & { files: readonly TakenFile[] },
  now: Date,
): Promise<Outcome<undefined> | { ok: false; refusal: FileRefusal }> {
  const { files, ...message } = input;
  if (files.length === 0) return writeMessage(by, message, now);
  const ids = files.map(({ id }) => id);
  try {
    const written =
      files.length > FILES_A_MESSAGE
        ? refuse('incomplete')
        : await withActor(actingPerson(by), (tx) => send(tx, actingPerson(by), message, files, now));
    if (!written.ok) await dropThreadFiles(by, ids);
    return written;
  } catch (error) {
    await dropThreadFiles(by, ids).catch(() => undefined);
    if (!(error instanceof FileRefused)) throw error;
    return { ok: false, refusal: error.reason };
  }
}

async function send(
  tx: Tx,
  actor: ActingPerson,
  input: MessageInput,
  files: readonly TakenFile[],
  now: Date,
): Promise<Outcome<undefined>> {
  const id = randomUUID();
  const written = await write(tx, actor, input, now, id);
  if (!written.ok) return written;
  // Messages of a thread come one after the other, so that what is counted here is all there is.
  const held = await measureThreadFiles(tx, input.matchId, actor.role);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const excess = threadExcess(held, { count: files.length, bytes });
  if (excess) throw new FileRefused(excess);
  for (const { kind, name, ...came } of files) {
    const file = { ...came, name: shownFileName(name, kind), mediaType: FILE_KINDS[kind] };
    if (!(await sendThreadFile(tx, id, file))) throw new Error('A file that was to be sent has gone.');
  }
  return done(undefined);
}

async function write(
  tx: Tx,
  actor: ActingPerson,
  input: MessageInput,
  now: Date,
  id?: string,
): Promise<Outcome<undefined>> {
  const text = input.text.trim();
  if (text.length > MESSAGE_LENGTH) return refuse('incomplete');
  if (holdsSecret(text)) return refuse('secret-found');
  // Held, so that nothing is written behind a withdrawal or the end of the match.
  await findAgreementRecords(tx, input.matchId, { hold: true });
  const thread = await findThreadToWrite(tx, actor, input.matchId);
  if (!thread.ok) return thread;
  const match = thread.value;
  const { elsewhere } = input;
  if (elsewhere) {
    const known = await listThreadPeople(tx, match.id);
    const takesPart = elsewhere.by === actor.personId || known.some((one) => one.id === elsewhere.by);
    if (!takesPart || wrongDaySaid(elsewhere.on, match, dayOf(now))) return refuse('incomplete');
  }
  await insertMessage(tx, actor, { ...input, text, id }, now);
  await tell(tx, match.id, now);
  return done(undefined);
}

async function tell(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const to of await takeToldOfMessage(tx, matchId, now)) {
    const path = `/${to.language}/matches/${matchId}/thread`;
    await queueMail(tx, { kind: 'message-waits', to, values: { path } }, now);
  }
}
