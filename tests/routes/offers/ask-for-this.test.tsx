import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Role } from '#app/domain/accounts/role.ts';
import { translator } from '#app/i18n/translate.ts';
import { AskForThis } from '#app/routes/offers/published/ask-for-this.tsx';

const shown = (viewer: { role?: Role } | undefined) =>
  renderToStaticMarkup(<AskForThis t={translator('en')} offerId="1" viewer={viewer} />);

test('an offer leads to a need for focal points and for strangers, for nobody who cannot begin one', () => {
  expect(shown(undefined)).toContain('href="/en/needs/new?offer=1"');
  expect(shown({ role: 'focal_point' })).toContain('href="/en/needs/new?offer=1"');
  for (const role of ['administrator', 'broker', 'donor', 'hub_coordinator', 'verifier'] as const)
    expect(shown({ role })).toBe('');
  expect(shown({})).toBe('');
});
