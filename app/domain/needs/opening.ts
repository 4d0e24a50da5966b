export const OPENING_ANSWERS = ['agreed', 'refused'] as const;
export type OpeningAnswer = (typeof OPENING_ANSWERS)[number];

/** How long a broker may open a sealed text after a second one agreed. */
export const OPENING_MINUTES = 60;

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

export type OpeningState = 'waiting' | 'refused' | 'open' | 'ended' | 'over';

export function openingState({ answer, openUntil, endedAt }: Opening, now: Date): OpeningState {
  if (answer === 'refused') return 'refused';
  if (endedAt) return 'ended';
  if (!openUntil) return 'waiting';
  return now < openUntil ? 'open' : 'over';
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
