import type { Day } from '#app/domain/codes/day.ts';

/** From which day until which, both counted, States may ask; without a day there is no limit on that side. */
export type RequestWindow = { opensOn?: Day; closesOn?: Day };

/** Whether States may ask for an offer on a day: not yet, then, or no longer. */
export function requestWindow({ opensOn, closesOn }: RequestWindow, on: Day): 'early' | 'open' | 'over' {
  if (closesOn && closesOn < on) return 'over';
  return opensOn && opensOn > on ? 'early' : 'open';
}
