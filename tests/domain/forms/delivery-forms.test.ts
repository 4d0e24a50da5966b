import { expect, it } from 'vitest';
import { DELIVERY_FORMS } from '#app/forms/deliveries.ts';

const confirm = (reached: readonly string[], remainder?: string) => {
  const results = reached.map((result) => ({ reached: result }));
  const read = DELIVERY_FORMS['confirm-completion'].safeParse({ results, remainder });
  return read.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? 'read';
};

it('whether what was not reached is still needed is asked, and never guessed', () => {
  const missing = [['remainder', 'deliveries.remainder_needed']];
  expect(confirm(['reached', 'partly'])).toEqual(missing);
  expect(confirm(['not'])).toEqual(missing);
  for (const said of ['met', 'open']) expect(confirm(['reached', 'partly'], said)).toBe('read');
  expect(confirm(['reached', 'reached'])).toBe('read');
  expect(confirm(['reached'], 'met')).toBe('read');
  // It is asked which, instead of one of the two words being dropped.
  expect(confirm(['reached'], 'open')).toEqual([['remainder', 'deliveries.remainder_of_nothing']]);
});
