import { addDays, addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';

const OPENING_ANSWERS = ['agreed', 'refused'] as const;
export type OpeningAnswer = (typeof OPENING_ANSWERS)[number];

/** How long a broker may open a sealed text after a second one agreed. */
const OPENING_MINUTES = 60;

/** For how many working days a second broker is waited for. */
export const OPENING_WAIT_DAYS = 5;

/** Somebody who acts, and whose deputy they are while they do. */
export type ActsFor = { personId: string; onBehalfOf?: string };

/** A broker's wish to open a sealed text, and what became of it. */
export type Opening = {
  id: string;
  needId: string;
  reason: string;
  asked: ActsFor & { at: Date };
  answer?: OpeningAnswer;
  openUntil?: Date;
  endedAt?: Date;
};

export type OpeningState = 'waiting' | 'lapsed' | 'refused' | 'open' | 'ended' | 'over';

export function openingState({ asked, answer, openUntil, endedAt }: Opening, now: Date): OpeningState {
  if (answer === 'refused') return 'refused';
  if (endedAt) return 'ended';
  if (!openUntil) return now < openingLapses(asked.at) ? 'waiting' : 'lapsed';
  return now < openUntil ? 'open' : 'over';
}

/** When a wish that nobody answered is over: at the end of its last working day, UTC. */
export function openingLapses(askedAt: Date): Date {
  return new Date(`${addDays(openingLastDay(askedAt), 1)}T00:00:00Z`);
}

/** The last day on which it can be answered, UTC: what people are told, who read midnight as the day after. */
export function openingLastDay(askedAt: Date): Day {
  return addWorkingDays(dayOf(askedAt), OPENING_WAIT_DAYS);
}

/** Whether a person is the second pair of eyes: neither of them is, or acts for, whoever asked. */
export function isSecondPerson({ asked }: Opening, by: ActsFor): boolean {
  const first = [asked.personId, asked.onBehalfOf];
  return ![by.personId, by.onBehalfOf].some((person) => person !== undefined && first.includes(person));
}

/** Whether it was asked by exactly this person in exactly this hat. */
export function isAsker({ asked }: Opening, by: ActsFor): boolean {
  return asked.personId === by.personId && asked.onBehalfOf === by.onBehalfOf;
}

export function openingEnd(answeredAt: Date): Date {
  return new Date(answeredAt.getTime() + OPENING_MINUTES * 60_000);
}
