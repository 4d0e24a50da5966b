import type { PrincipleId } from '#app/domain/codes/principles.ts';

/** When a record is checked: as it is handed in, when a broker reviews it, before two sides agree, at its end. */
const CHECK_STAGES = ['handing-in', 'review', 'agreement', 'closing'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

/** At which points each principle is checked; the sentence is the message `principles.check.<id>.<stage>`. */
export const CHECKED_AT = {
  PP1: ['handing-in', 'agreement', 'closing'],
  PP2: ['handing-in', 'agreement', 'closing'],
  PP3: ['handing-in', 'review'],
  PP4: ['handing-in', 'review', 'agreement'],
  PP5: ['handing-in', 'review', 'agreement', 'closing'],
  PA1: ['handing-in', 'agreement'],
  PA2: ['agreement', 'closing'],
  PA3: ['handing-in', 'agreement'],
  PE1: ['handing-in', 'review', 'agreement', 'closing'],
  PE2: ['handing-in', 'agreement'],
} as const satisfies Record<PrincipleId, readonly CheckStage[]>;
