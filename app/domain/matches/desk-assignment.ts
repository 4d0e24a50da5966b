import type { DeskKind } from './desk.ts';

/** What somebody has on the desk: the record, whatever it waits for. An opening waits for a second person, so nobody has it. */
export const DESK_SUBJECTS = ['offer', 'need', 'match'] as const;
export type DeskSubject = (typeof DESK_SUBJECTS)[number];
export type DeskRecord = { subject: DeskSubject; id: string };

const DESK_ACTS = ['take-item', 'hand-over-item', 'put-back-item', 'undo-item'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

/** The longest line that goes with a hand-over, in characters. */
export const LINE_LENGTH = 300;
/** As many as one page of the desk holds. */
export const MOST_AT_ONCE = 50;

export function subjectOf(kind: DeskKind): DeskSubject | undefined {
  switch (kind) {
    case 'offer-new':
    case 'offer-review':
    case 'passport-review':
    case 'suspension-asked':
    case 'note-disputed':
    case 'offer-noteless':
      return 'offer';
    case 'need-new':
    case 'need-consent':
    case 'need-circulate':
    case 'need-propose':
    case 'need-choose':
    case 'need-review':
    case 'need-unmet':
    case 'need-recirculate':
      return 'need';
    case 'match-propose':
    case 'match-answers':
    case 'match-introduce':
    case 'match-silent':
    case 'match-late':
    case 'match-unconfirmed':
    case 'match-disputed':
    case 'match-conclude':
      return 'match';
    // Whoever has the need has what was asked about it.
    case 'opinion-context':
    case 'opinion-fit':
    case 'opening-answer':
      return undefined;
  }
}
