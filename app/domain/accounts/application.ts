import { addWorkingDays, dayOf, workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';

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

/** Those whose name is this one, or was, however it is spelled: case, accents, look-alikes, spaces and full stops aside. */
export function namesakesOf<Named extends { name: string; formerly?: readonly string[] }>(
  name: string,
  others: readonly Named[],
): Named[] {
  const wanted = keyOf(name);
  return others.filter((other) =>
    [other.name, ...(other.formerly ?? [])].some((had) => keyOf(had) === wanted),
  );
}

function keyOf(name: string): string {
  return nameKey(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
