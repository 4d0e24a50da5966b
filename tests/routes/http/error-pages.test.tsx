import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERROR_STATUSES, errorStatus, pageStatus } from '#app/http/error-status.ts';
import { renderErrorPage } from '#app/http/error-page.tsx';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';

const LOOK = { stylesheet: '/assets/main.css', demonstration: false };

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({ pages: () => Promise.reject(new Error('secret of the implementation')) });
});
afterAll(() => server.stop());

test.each(UI_LANGUAGES.flatMap((lang) => ERROR_STATUSES.map((status) => ({ lang, status }))))(
  '$status in $lang is a whole page',
  ({ lang, status }) => {
    const page = renderErrorPage({ status, lang, requestId: 'id-1', look: LOOK });
    expect(page).toMatch(
      new RegExp(`^<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`),
    );
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<main/g)).toHaveLength(1);
    expect(page).toContain('id-1');
    expect(page).toContain('/assets/main.css');
    expect(page).not.toMatch(/<script|style=|errors\./);
  },
);

test.each([
  ['/ar/%zz', 'en', 'ar'],
  ['/en/%zz', 'ar', 'en'],
  ['/%zz', 'fr, ar;q=0.8, en;q=0.5', 'ar'],
  ['/%zz', 'xx', 'en'],
])('the page for %s with Accept-Language %s is in %s', async (target, accepted, lang) => {
  const answer = await sendRaw(server.port, rawRequest(`GET ${target}`, [`Accept-Language: ${accepted}`]));
  expect(answer.body).toContain(`<html lang="${lang}"`);
});

test('a failure behind the guard is 500 without a word of what failed', async () => {
  const answer = await sendRaw(server.port, rawRequest('GET /en'));
  expect(answer.status).toBe(500);
  expect(answer.body).toContain(answer.headers.get('x-request-id'));
  expect(answer.body).not.toMatch(/secret|Error:|\.ts/);
});

test('nothing the client sent stands in the page', async () => {
  const answer = await sendRaw(
    server.port,
    rawRequest('GET /en/<script>alert(1)</script>', ['User-Agent: <b>x']),
  );
  expect(answer.body).not.toMatch(/alert|<b>/);
});

test('what was too large, too slow or too much at once leads back to its own page, which is not named', () => {
  const back = ERROR_STATUSES.filter((status) =>
    renderErrorPage({ status, lang: 'en', requestId: '', look: LOOK }).includes('href="?"'),
  );
  expect(back).toEqual([408, 413, 429, 503]);
});

test('429 says the wait in words', () => {
  const page = (lang: 'en' | 'ar') =>
    renderErrorPage({ status: 429, lang, requestId: '', look: LOOK, retryAfterSeconds: 90 });
  expect(page('en')).toContain('You can try again in 90 seconds.');
  expect(page('ar')).toContain('بعد 90 ثانية');
});

test('a demonstration says so on its error pages too', () => {
  const look = { ...LOOK, demonstration: true };
  expect(renderErrorPage({ status: 404, lang: 'en', requestId: '', look })).toContain('invented');
});

test('a status without a page is told as its nearest', () => {
  expect([418, 502, 404].map(errorStatus)).toEqual([400, 500, 404]);
});

test('what was thrown says the status of a page, also after its form was refused', () => {
  // As Remix has it once a loader or an action threw a Response.
  const answered = (status: number) => ({ page: { status, statusText: '', internal: false, data: null } });
  const failed = { page: new Error('away') };
  expect(pageStatus(null, 400, false)).toBe(400);
  expect(pageStatus(answered(404), 400, false)).toBe(404);
  expect(pageStatus(failed, 400, false)).toBe(500);
  expect(pageStatus(failed, 400, true)).toBe(503);
  expect(pageStatus(answered(404), 404, true)).toBe(404);
});
