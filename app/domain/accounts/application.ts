import { addWorkingDays, dayOf, workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';

/** Working days within which an applicant is answered (DOMAIN section 5). */
export const ACCREDITATION_DAYS = 10;

/** How many days an applicant can read why they were not accredited. */
export const ANSWER_DAYS = 30;

/** Who may apply to give: hubs and entities of the United Nations are invited. */
export const APPLICATION_KINDS = [
  'state',
  'igo',
  'company',
  'civil-society',
  'academia',
  'technical-community',
] as const satisfies readonly ActorKind[];
export type ApplicationKind = (typeof APPLICATION_KINDS)[number];

export type ApplicationStatus = 'open' | 'accredited' | 'refused';

/** Why somebody is not accredited; the words are `applications.refusal.<code>`. */
export const REFUSAL_CODES = [
  'not-verified',
  'no-mandate',
  'out-of-scope',
  'duplicate',
  'asks-for-help',
  'incomplete',
  'conditions',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type ApplicationClock = {
  by: Day;
  /** Working days left, negative when late. */ left: number;
  total: number;
};

/** Until when an application is to be answered, and how much of that is left. */
export function applicationClock(appliedAt: Date, on: Day): ApplicationClock {
  const by = addWorkingDays(dayOf(appliedAt), ACCREDITATION_DAYS);
  return { by, left: workingDaysBetween(on, by), total: ACCREDITATION_DAYS };
}
