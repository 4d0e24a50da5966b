/** A letter that was queued, as far as anybody but its worker learns of it. */
export type QueuedLetter = { id: string; queuedAt: Date; sentAt?: Date; givenUpAt?: Date };

/** `waiting` is what every letter does at first; `late` one that should have left by now. */
export type LetterState = 'waiting' | 'late' | 'sent' | 'given-up';

/** As long as a letter may wait before somebody should look: it leaves at once, and is tried again after a minute and five. */
const LATE_MS = 10 * 60_000;

export function letterState({ queuedAt, sentAt, givenUpAt }: QueuedLetter, now: Date): LetterState {
  if (sentAt) return 'sent';
  if (givenUpAt) return 'given-up';
  return now.getTime() - queuedAt.getTime() > LATE_MS ? 'late' : 'waiting';
}
