import { createInterface } from 'node:readline';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { makeCarrier } from '#app/operations/mail/carrier.ts';
import { followOutbox } from '#app/operations/mail/follow-outbox.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { answerOpening } from '#app/operations/needs/answer-opening.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { createDoor, useDoor } from '#db/client.ts';
import { silentLog } from '#db/log.ts';

/** The acts of case CR1, by what they change: a match, who reads a need, who opens its sealed text, a signed note. */
const ACTS = {
  introduce: introduceMatch,
  widen: consentToCirculation,
  agree: answerOpening,
  sign: signNote,
};
export type ActName = keyof typeof ACTS;
export type ActLine = { act: ActName; by: Wearing; input: object; now: string };
/** What it answers once an act is done, as a server would answer the form. */
export type Acked = { act: ActName; ok: boolean; reason?: string };

/**
 * A process that does as a server does, through a door of its own, until it is killed: each line of JSON it reads is an
 * act that it begins at once, each it writes says that one is done. It sends what waits in the outbox where it is given a
 * mail server.
 */
const [loginUrl = '', keysDir, smtpUrl] = process.argv.slice(2);
useInstallationMode('demonstration');
useNoteKeys(keysDir);
useDoor(createDoor({ loginUrl, log: silentLog, poolSize: 24 }));
if (smtpUrl) {
  const carrier = makeCarrier({ smtpUrl, mailFrom: 'no-reply@capacity.example', mailFolder: '' });
  followOutbox({ carrier, publicOrigin: 'https://capacity.example' }, silentLog);
}
createInterface(process.stdin).on('line', (line) => void act(JSON.parse(line) as ActLine));
console.log('ready');

async function act({ act, by, input, now }: ActLine): Promise<void> {
  const done = ACTS[act] as (by: Wearing, input: object, now: Date) => Promise<Omit<Acked, 'act'>>;
  const { ok, reason } = await done(by, input, new Date(now));
  console.log(JSON.stringify({ act, ok, reason } satisfies Acked));
}
