import { isOpen, type DeclineCode, type RequestEvent } from '#app/domain/verification/note-request.ts';
import type { ActingPerson } from '#db/actor.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import {
  findOpenRequest,
  listRequestReaders,
  lockNoteRequest,
  moveNoteRequest,
  recordRequestEvent,
  type NoteRequest,
} from '#db/queries/verification/requests.ts';

/** Whoever begins a note that they were asked for has taken the request up, on whichever way they came to it. */
export async function takeUpRequest(tx: Tx, by: ActingPerson, offerId: string, now: Date): Promise<void> {
  const request = await lockOpenRequest(tx, by, offerId);
  if (request?.status !== 'asked') return;
  await moveNoteRequest(tx, request.id, { status: 'taken-up' }, now);
  await recordAndTell(tx, by, request, 'take-up-note-request', now);
}

/** A note that was signed answers what its issuer was asked about the offer in that role, taken up or not. */
export async function answerRequest(
  tx: Tx,
  by: ActingPerson,
  { id: noteId, offerId }: { id: string; offerId: string },
  now: Date,
): Promise<void> {
  const request = await lockOpenRequest(tx, by, offerId);
  if (!request) return;
  await moveNoteRequest(tx, request.id, { status: 'answered', noteId }, now);
  await recordAndTell(tx, by, request, 'answer-note-request', now);
}

/** A no of whoever was asked. */
export async function closeDeclined(
  tx: Tx,
  by: ActingPerson,
  request: NoteRequest,
  reason: DeclineCode,
  now: Date,
): Promise<void> {
  await moveNoteRequest(tx, request.id, { status: 'declined', reason }, now);
  await recordAndTell(tx, by, request, 'decline-note-request', now);
}

/** Held, so that a no or a taking back at the same moment is seen. */
async function lockOpenRequest(tx: Tx, by: ActingPerson, offerId: string): Promise<NoteRequest | undefined> {
  const found = await findOpenRequest(tx, by, offerId);
  const request = found && (await lockNoteRequest(tx, found.id));
  return request && isOpen(request.status) ? request : undefined;
}

/** The donor hears that it moved; how, and in which neutral words, stands behind the link. */
async function recordAndTell(
  tx: Tx,
  by: ActingPerson,
  { id, offerId }: NoteRequest,
  action: RequestEvent,
  now: Date,
): Promise<void> {
  await recordRequestEvent(tx, by, { action, requestId: id, offerId }, now);
  for (const to of await listRequestReaders(tx, id)) {
    const values = { path: `/${to.language}/offers/${offerId}/note-requests` };
    await queueMail(tx, { kind: 'note-request-moved', to, values }, now);
  }
}
