import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Closed } from '#app/domain/offers/open-to-state.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { translator } from '#app/i18n/translate.ts';
import { AskForThis } from '#app/routes/offers/published/ask-for-this.tsx';

const shown = (viewer: { role?: Role } | undefined, closed?: Closed) =>
  renderToStaticMarkup(<AskForThis t={translator('en')} offerId="1" viewer={viewer} closed={closed} />);

test.each(['full', 'no_note'] as const)(
  'of an offer that no State can have nobody reads that it can be asked for: %s',
  (closed) => {
    const said = translator('en')(`home.offer.closed.${closed}`);
    const page = shown(undefined, closed);
    expect(page).toContain(said);
    expect(page).not.toContain(translator('en')('home.offer.ask'));
    expect(page).toContain('href="/en/needs/new?offer=1"');
    expect(shown(undefined)).not.toContain(said);
  },
);

test('an offer leads to a need for focal points and for strangers, for nobody who cannot begin one', () => {
  expect(shown(undefined)).toContain('href="/en/needs/new?offer=1"');
  expect(shown({ role: 'focal_point' })).toContain('href="/en/needs/new?offer=1"');
  for (const role of ['administrator', 'broker', 'donor', 'hub_coordinator', 'verifier'] as const)
    expect(shown({ role })).toBe('');
  expect(shown({})).toBe('');
});
