import type { DaysObjection } from '#app/domain/accounts/some-days.ts';

/** Under which of the two questions an objection to the days stands, and its message. */
export function daysError(objection: DaysObjection): Record<string, string> {
  const messages = {
    past: 'posts.error.past',
    order: 'posts.error.order',
    'too-long': 'posts.error.too_long',
    'after-role': 'posts.error.after_role',
  } as const satisfies Record<DaysObjection, string>;
  return { lastOn: messages[objection] };
}
