import type { Day } from '#app/domain/codes/day.ts';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { NotKept } from '#app/domain/principles/check-closing.ts';
import type { Answer, MatchStatus, Party } from './lifecycle.ts';

/** A need and an offer that somebody brought together, with the donor's side as it stood then. */
export type Match = {
  id: string;
  reference: string;
  needId: string;
  offer: { id: string; reference: string; title: string; textLanguage: string };
  donor: { organisationId: string; name: string; stateCode?: string };
  status: MatchStatus;
  proposedAt?: Date;
  answerBy?: Day;
  introducedAt?: Date;
  agreedAt?: Date;
  startedOn?: Day;
  /** The donor says that it is complete, and the recipient has not answered yet. */
  completionReportedAt?: Date;
  completedAt?: Date;
  /** What was not kept of the principles, once it closed after its completion. */
  notKept?: readonly NotKept[];
  createdAt: Date;
  /** Of the match itself: an answer does not touch it, or one side could read the other's from it. */
  updatedAt: Date;
};

/** What one side said. */
export type GivenAnswer = {
  party: Party;
  answer: Answer;
  at: Date;
  reasonCode?: ClosingCode;
  reasonText: string;
};

/** What an introduction gives to the other side. */
export type Contact = {
  party: Party;
  name: string;
  post: string;
  email: string;
  organisation: string;
  stateCode?: string;
  /** When the introduction gave it; absent before. The State is called what it was called then. */
  releasedAt?: Date;
};
