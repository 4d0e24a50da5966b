import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import { noteStateOf, type NoteState } from '#app/domain/verification/note-state.ts';

/** What is said beside a note’s level; nothing of one that simply holds. */
export type NoteMark = Exclude<NoteState, 'issued' | 'revoked' | 'superseded'>;

/** Whether a note with this mark says nothing of what is offered today: it has ended, or was of an earlier version. */
export function isVoid(mark: NoteMark | undefined): mark is 'stale' | 'expired' {
  return mark === 'stale' || mark === 'expired';
}

/** One line of the public list, in words, shaped for it: nothing else of the offer travels with it. */
export type OfferLine = {
  id: string;
  title: string;
  titleLanguage: string;
  summary: string;
  who: string;
  facts: string[];
  note?: {
    level: NoteLevel;
    issuer: string;
    issuedOn: Day;
    expiresOn: Day;
    state: NoteMark | undefined;
  };
};

/** What is said beside the level; nothing of a signed note that holds. */
export function noteState(
  note: { expiresOn: Day; disputed: boolean; signed: boolean; stale: boolean },
  on: Day,
): NoteMark | undefined {
  const state = noteStateOf({ ...note, revoked: false, superseded: false }, on);
  return state === 'issued' || state === 'revoked' || state === 'superseded' ? undefined : state;
}
