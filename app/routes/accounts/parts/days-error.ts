import type { DaysObjection } from '#app/domain/accounts/some-days.ts';

/** Under which of the two questions an objection to the days stands, and its message. */
export function daysError(
  objection: DaysObjection,
  whose: 'deputy' | 'absence' = 'deputy',
): Record<string, string> {
  const messages = {
    past: 'posts.error.past',
    order: 'posts.error.order',
    'too-long': whose === 'absence' ? 'posts.error.away_too_long' : 'posts.error.too_long',
    'after-role': 'posts.error.after_role',
  } as const satisfies Record<DaysObjection, string>;
  return { lastOn: messages[objection] };
}
