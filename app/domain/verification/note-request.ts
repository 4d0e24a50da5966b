import { addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Mover } from '#app/domain/accounts/role.ts';
import { decide, possibleActions, type LifecycleTable } from '#app/domain/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { NoteEnd } from './note-state.ts';
import { EXAMINER_ROLES, type ExaminerRole } from './examiners.ts';

/** What became of a donor's wish that somebody examines its offer. */
export const REQUEST_STATUSES = [
  'asked',
  'taken-up',
  'answered',
  'declined',
  'taken-back',
  /** Its offer, or one of the two organisations, came to an end. */
  'closed',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

const REQUEST_ACTIONS = ['take-up', 'decline', 'answer', 'take-back', 'close'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** As the log of acts has what people do with a request. */
const REQUEST_EVENTS = [
  'ask-note',
  'take-up-note-request',
  'decline-note-request',
  'answer-note-request',
  'take-back-note-request',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** Why an examiner does not take it up: a code, which the donor reads in neutral words and nothing else. */
export const DECLINE_CODES = ['no-capacity', 'out-of-scope', 'conflict-of-interest', 'other'] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];

/** Characters of what the donor would like looked at. */
export const QUESTION_CHARACTERS = 300;

/** Working days in which whoever is asked takes it up or says no; how long the examination takes is theirs to say. */
export const REQUEST_WORKING_DAYS = 10;

export function answerBy(askedAt: Date): Day {
  return addWorkingDays(dayOf(askedAt), REQUEST_WORKING_DAYS);
}

/**
 * Only what everybody reads can be examined, also with every place taken, and a version goes by what it is a version of
 * (`startNote` asks the same).
 */
export function mayBeExamined(offer: { status: OfferStatus; replacesId?: string | undefined }): boolean {
  return READ_BY_EVERYBODY.includes(offer.status) && offer.replacesId === undefined;
}

const READ_BY_EVERYBODY: readonly OfferStatus[] = ['published', 'fully-committed'];

export type RequestFacts = {
  role: Mover;
  /** The acting organisation was asked, in the role that the person acts in. */
  isIssuer: boolean;
  /** The acting organisation asked. */
  isDonor: boolean;
};

const OPEN = ['asked', 'taken-up'] as const satisfies readonly RequestStatus[];

/**
 * The life of a request. Signing a note answers it, whether or not it was taken up before; whoever is at work may still
 * say no, and the donor may take it back at any time, since what is signed binds neither.
 */
const TABLE: LifecycleTable<RequestStatus, RequestAction, RequestFacts> = {
  'take-up': { from: ['asked'], to: 'taken-up', by: EXAMINER_ROLES, guard: byIssuer },
  decline: { from: OPEN, to: 'declined', by: EXAMINER_ROLES, guard: byIssuer },
  answer: { from: OPEN, to: 'answered', by: EXAMINER_ROLES, guard: byIssuer },
  'take-back': {
    from: OPEN,
    to: 'taken-back',
    by: ['donor'],
    guard: ({ isDonor }) => (isDonor ? undefined : 'not-your-act'),
  },
  close: { from: OPEN, to: 'closed', by: ['platform'] },
};

function byIssuer({ isIssuer }: RequestFacts) {
  return isIssuer ? undefined : ('not-your-act' as const);
}

export function decideRequest(from: RequestStatus, action: RequestAction, facts: RequestFacts) {
  return decide(TABLE, from, action, facts);
}

export function requestActions(from: RequestStatus, facts: RequestFacts): RequestAction[] {
  return possibleActions(TABLE, from, facts);
}

export function isOpen(status: RequestStatus): boolean {
  return OPEN.some((one) => one === status);
}

/** Whether nobody has answered yet although the day has passed. */
export function isLate(request: { status: RequestStatus; answerBy: Day }, on: Day): boolean {
  return request.status === 'asked' && on > request.answerBy;
}

type Told = {
  id: string;
  issuer: { name: string; role: ExaminerRole };
  status: RequestStatus;
  askedAt: Date;
  answerBy: Day;
  takenUpAt?: Date | undefined;
  endedAt?: Date | undefined;
  reason?: DeclineCode | undefined;
  note?: string | undefined;
  noteEnd?: NoteEnd | undefined;
};

/** A request as its donor and brokers are shown it: in days, without its question or who acted. */
export function shownRequest(
  { id, issuer, status, answerBy, reason, note, noteEnd, ...moments }: Told,
  on: Day,
) {
  return {
    ...{ id, status, answerBy, reason, note, noteEnd },
    issuer: { name: issuer.name, role: issuer.role },
    late: isLate({ status, answerBy }, on),
    askedOn: dayOf(moments.askedAt),
    since: moments.takenUpAt && dayOf(moments.takenUpAt),
    endedOn: moments.endedAt && dayOf(moments.endedAt),
  };
}
