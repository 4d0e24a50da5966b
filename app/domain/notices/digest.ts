import type { LetterChoice } from './notice.ts';

/** Six in the morning, UTC: before the working day of most readers. A week's digest goes on Mondays. */
const HOUR = 6;
const DAY_MS = 86_400_000;

/** What came before this moment goes into the digest that is due now; what came since waits for the next one. */
export function digestMoment(choice: Extract<LetterChoice, 'daily' | 'weekly'>, now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR);
  const latest = today <= now.getTime() ? today : today - DAY_MS;
  if (choice === 'daily') return new Date(latest);
  const sinceMonday = (new Date(latest).getUTCDay() + 6) % 7;
  return new Date(latest - sinceMonday * DAY_MS);
}
