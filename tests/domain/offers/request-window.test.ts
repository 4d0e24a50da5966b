import { expect, it } from 'vitest';
import { requestWindow } from '#app/domain/offers/request-window.ts';
import { translator } from '#app/i18n/translate.ts';
import { nextWords } from '#app/routes/offers/own/next-words.ts';

const on = '2026-11-20';

it('States may ask from its first day to its last, both counted, and without a day always', () => {
  expect(requestWindow({}, on)).toBe('open');
  expect(requestWindow({ opensOn: on, closesOn: on }, on)).toBe('open');
  expect(requestWindow({ opensOn: '2026-11-21' }, on)).toBe('early');
  expect(requestWindow({ closesOn: '2026-11-19' }, on)).toBe('over');
});

it('what happens next with a published offer says so', () => {
  const t = translator('en');
  const says = (window: object) => nextWords(t, { status: 'published', ...window }, on);
  expect(says({})).toContain('States may ask for it, and');
  expect(says({ opensOn: '2026-12-01' })).toContain('from 1 December 2026');
  expect(says({ closesOn: '2026-11-01' })).toContain('until 1 November 2026');
  expect(nextWords(t, { status: 'paused', closesOn: '2026-11-01' }, on)).toBe(t('offers.next.paused'));
});
