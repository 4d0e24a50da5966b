import { describe, expect, test } from 'vitest';
import { clearedFlashCookie, findFlash, flashCookie, tellsFailure, type FlashKey } from '#app/http/flash.ts';
import {
  findPathLanguage,
  preferredLanguage,
  redirectToLanguage,
  requireLanguage,
} from '#app/http/language.ts';
import { refusalResponse, tooManyResponse } from '#app/http/outcome.ts';
import { findChangeCursor, findCursor, pageAddress } from '#app/http/paging.ts';
import { returnAddress } from '#app/http/return-address.ts';
import { makeRouteTable } from '#app/http/route-table.ts';
import en from '#app/i18n/catalogues/en/index.ts';

describe('language', () => {
  test.each([
    [undefined, 'en'],
    ['ar', 'ar'],
    ['ar-EG,en;q=0.5', 'ar'],
    ['fr, en;q=0.4, ar;q=0.6', 'ar'],
    ['en;q=0, ar;q=0.1', 'ar'],
    ['ar;q=nonsense, en', 'en'],
    ['*', 'en'],
  ])('Accept-Language %s is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  test('an address is in the language of its first segment', () => {
    expect(['/ar/offers', '/en', '/fr', '/', 'ar'].map(findPathLanguage)).toEqual([
      'ar',
      'en',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a language of no page is 404', () => {
    expect(() => requireLanguage('fr')).toThrow(expect.objectContaining({ status: 404 }) as Error);
  });

  test('/ sends to a language, says what that depends on, and leaves no cookie', () => {
    const answer = redirectToLanguage(new Request('http://x/', { headers: { 'Accept-Language': 'ar' } }));
    expect([answer.status, answer.headers.get('Location'), answer.headers.get('Vary')]).toEqual([
      302,
      '/ar',
      'Accept-Language',
    ]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

test.each([
  '//evil',
  '/\\evil',
  'https:evil',
  '/%2f/evil',
  '\t//evil',
  'javascript:alert(1)',
  'http://evil',
  '/\t/evil',
  '/a\r\nX: y',
  '/%5cevil',
  '/../..//evil',
  '/%0d%0aX:y',
  '',
  '@evil',
  `/${'a'.repeat(2000)}`,
  null,
  ['/a'],
])('after signing in nobody is sent to %s', (value) => {
  expect(returnAddress(value, '/')).toBe('/');
});

test('after signing in one goes back to a page of ours', () => {
  expect(returnAddress('/ar/needs/1?step=2#top', '/')).toBe('/ar/needs/1?step=2#top');
});

describe('refusals', () => {
  test('out of reach and not there are the same answer', async () => {
    const [hidden, missing] = [refusalResponse('not-found'), refusalResponse('not-found')];
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(refusalResponse('stale').status).toBe(409);
    expect(await refusalResponse('stale').json()).toEqual({ reason: 'stale' });
  });

  test('429 says how long, in whole seconds', () => {
    expect(tooManyResponse(1.2).headers.get('Retry-After')).toBe('2');
  });
});

describe('flash', () => {
  const reading = (cookie: string) => findFlash(new Request('http://x/', { headers: { Cookie: cookie } }));

  test('a message is one of ours, on one page, for a minute', () => {
    const cookie = flashCookie('offers.flash.saved');
    expect(cookie).toBe(
      '__Host-flash=offers.flash.saved; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60',
    );
    expect(reading(cookie.split(';')[0] ?? '')).toBe('offers.flash.saved');
    expect(clearedFlashCookie()).toContain('Max-Age=0');
  });

  test('what failed is not told as a success', () => {
    for (const key of ['sso.flash.refused', 'sso.flash.unreachable', 'renewals.flash.nothing'] as const)
      expect(tellsFailure(key), key).toBe(true);
    expect(tellsFailure('sso.flash.linked')).toBe(false);
  });

  test('nowhere is a file that was not handed out told as a success', () => {
    const keys = Object.keys(en).filter((key) => /\.flash\.(cannot_be_marked|busy)$/.test(key));
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(tellsFailure(key as FlashKey), key).toBe(true);
  });

  test.each(['errors.404.title', 'x.flash.y', '__proto__', '<b>', ''])('%s is not one', (value) => {
    expect(reading(`__Host-flash=${value}`)).toBeUndefined();
  });
});

describe('paging', () => {
  const at = (address: string) => new URL(`http://x${address}`);

  test('a cursor comes back as it went, beside the filters', () => {
    const next = pageAddress(at('/en/offers?theme=INC'), ['2026-11-23', 'أ', 'id']);
    expect(next).toContain('/en/offers?theme=INC&after=');
    expect(findCursor(at(next).searchParams, 3)).toEqual(['2026-11-23', 'أ', 'id']);
    expect(pageAddress(at(next))).toBe('/en/offers?theme=INC');
  });

  test.each(['x', 'W10', btoa('{"a":1}'), btoa('[1,2]'), 'a'.repeat(500)])(
    '%s is the first page',
    (after) => {
      expect(findCursor(new URLSearchParams({ after }), 2)).toBeUndefined();
    },
  );

  test('a list by the last change goes on at a moment that there is, and at no other', () => {
    const id = '0b8f7f6e-1f0a-4f6e-9d52-6a3c1d2e4f50';
    const read = (moment: string, which = id) =>
      findChangeCursor(at(pageAddress(at('/en/offers/mine'), [moment, which])).searchParams);
    const updatedAt = '2026-11-23 10:15:00.123456+00';
    expect(read(updatedAt)).toEqual({ updatedAt, id });
    expect(read('2026-11-23 10:15:00+00')).toMatchObject({ id });
    expect(read(updatedAt, 'no-id')).toBeUndefined();
    // Each of these has the look of one, and the database would fail on it.
    for (const none of [
      '2026-13-23 10:15:00+00',
      '2026-02-30 10:15:00+00',
      '9999-99-99 99:99:99+00',
      '2026-11-23 24:15:00+00',
    ])
      expect(read(none), none).toBeUndefined();
  });
});

describe('route table', () => {
  const row = (path: string) => ({ path, file: '', access: 'public' as const, kind: 'page' as const });
  const table = makeRouteTable([row(''), row('offers/:id'), row('offers/new'), row('offers/:id/edit')]);

  test('a literal segment wins over a parameter', () => {
    expect(
      ['/en', '/en/', '/ar/offers/new', '/en/offers/7', '/en/offers/7/edit'].map(
        (path) => table.find(path)?.path,
      ),
    ).toEqual(['', '', 'offers/new', 'offers/:id', 'offers/:id/edit']);
  });

  test('what no row names is nobody’s', () => {
    expect(['/', '/en/x', '/en/offers/7/edit/more'].map((path) => table.find(path))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
