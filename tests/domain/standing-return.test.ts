import { expect, it } from 'vitest';
import { standingReturn } from '#app/domain/standing-return.ts';

const events = (...actions: string[]) => actions.map((action, at) => ({ action, at }));

it.each([
  [undefined, ['start', 'submit']],
  [2, ['start', 'submit', 'return']],
  [2, ['start', 'submit', 'return', 'save', 'submit']],
  [4, ['start', 'submit', 'return', 'submit', 'return']],
  [undefined, ['start', 'submit', 'return', 'submit', 'take-back']],
  [4, ['start', 'submit', 'take-back', 'submit', 'return']],
  [undefined, ['submit', 'return', 'submit', 'mark-unmet', 'refine']],
])('event %s is the return that %o stands under', (at, actions) => {
  expect(standingReturn(events(...actions))?.at).toBe(at);
});
