import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Role } from '#app/domain/accounts/role.ts';
import { translator } from '#app/i18n/translate.ts';
import { AskForThis } from '#app/routes/offers/published/ask-for-this.tsx';

const shown = (viewer: { role?: Role } | undefined, isFull = false) =>
  renderToStaticMarkup(<AskForThis t={translator('en')} offerId="1" viewer={viewer} isFull={isFull} />);

test('of an offer without a free place nobody reads that it can be asked for', () => {
  const full = shown(undefined, true);
  expect(full).toContain(translator('en')('home.offer.full'));
  expect(full).not.toContain(translator('en')('home.offer.ask'));
  expect(full).toContain('href="/en/needs/new?offer=1"');
  expect(shown(undefined)).not.toContain(translator('en')('home.offer.full'));
});

test('an offer leads to a need for focal points and for strangers, for nobody who cannot begin one', () => {
  expect(shown(undefined)).toContain('href="/en/needs/new?offer=1"');
  expect(shown({ role: 'focal_point' })).toContain('href="/en/needs/new?offer=1"');
  for (const role of ['administrator', 'broker', 'donor', 'hub_coordinator', 'verifier'] as const)
    expect(shown({ role })).toBe('');
  expect(shown({})).toBe('');
});
