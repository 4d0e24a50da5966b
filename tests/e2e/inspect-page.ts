import type { BrowserContext, Page, Request, Response } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate, type Message } from 'html-validate';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { carryAxe, runAxe } from './axe.ts';
import { carry } from './carry.ts';
import { measuredInThisRun, type Measured } from './measured.ts';
import { readShape } from './shape.ts';

/** `script` where the route's row lets the enhancement module run without a session. */
export type Expected = { lang: UiLanguage; status?: number; public?: boolean; script?: boolean };

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const validator = new HtmlValidate(new FileSystemConfigLoader());

/** Looks of texts (axe.ts), and shapes of pages. */
const known = { looks: measuredInThisRun('looks'), shapes: measuredInThisRun('shapes') };

/** What is asked in each page. */
const inPage = { readShape, inspectDocument, inspectWidth };

/** A page that tells of everything it complained of or fetched from elsewhere. */
export async function openInspected(context: BrowserContext): Promise<Inspected> {
  const page = await context.newPage();
  await page.setViewportSize(NARROW);
  await carry(page, inPage);
  await carryAxe(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isStatusNotice(message.text())) {
      complaints.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (isForeign(request, page)) complaints.push(`foreign request: ${request.url()}`);
  });
  return { page, complaints, ...known };
}

export type Inspected = { page: Page; complaints: string[]; looks: Measured; shapes: Measured };

/**
 * Opens an address; everything that is wrong with the page that comes, as a list, so that one run tells it all. With
 * `seen`, a page that says what another of them said is looked at as it came, and not measured again.
 */
export async function inspectAddress(
  inspected: Inspected,
  path: string,
  expected: Expected,
  seen?: Set<string>,
): Promise<string[]> {
  inspected.complaints.length = 0;
  const response = await inspected.page.goto(path);
  if (!response) return ['no answer'];
  const html = await response.text();
  const said = saidOn(html);
  if (seen?.has(said)) return inspectAnswer(inspected, response, html, expected);
  seen?.add(said);
  return inspectShown(inspected, response, html, expected);
}

/** What a page says, without the frame that is on each of a reader's pages and the names that differ at each look. */
function saidOn(html: string): string {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? html;
  return main.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43}/g, '');
}

/** Everything that is wrong with the page shown now. */
export async function inspectPage(
  inspected: Inspected,
  response: Response,
  expected: Expected,
): Promise<string[]> {
  return inspectShown(inspected, response, await response.text(), expected);
}

/** Pages are opened as wide as the narrowest phone; one of a shape that none before it had is measured wide too. */
async function inspectShown(
  inspected: Inspected,
  response: Response,
  html: string,
  expected: Expected,
): Promise<string[]> {
  const { page, shapes } = inspected;
  const { shape, complaints } = await page.evaluate((lang) => {
    const carried = globalThis as unknown as typeof inPage;
    return {
      shape: carried.readShape(),
      complaints: [...carried.inspectDocument(lang), ...carried.inspectWidth()],
    };
  }, expected.lang);
  const wrong = [...inspectAnswer(inspected, response, html, expected), ...complaints];
  if (shapes.has(shape)) return [...wrong, ...(await runAxe(inspected, { onlyLooks: true }))];
  wrong.push(...(await validate(html)));
  await page.setViewportSize(WIDE);
  wrong.push(...(await runAxe(inspected)));
  shapes.add(shape);
  await page.setViewportSize(NARROW);
  return wrong;
}

/** What is quick to see: the status, the headers, what the browser complained of, what must not be in any source. */
function inspectAnswer(
  { complaints }: Pick<Inspected, 'complaints'>,
  response: Response,
  html: string,
  expected: Expected,
): string[] {
  const { status = 200 } = expected;
  return [
    ...(response.status() === status ? [] : [`status ${response.status()} instead of ${status}`]),
    ...complaints.splice(0),
    ...inspectHeaders(response, expected),
    ...inspectSource(html, expected),
  ];
}

function inspectHeaders(response: Response, expected: Expected): string[] {
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  return [
    [
      policy.includes("default-src 'self'") && policy.includes("frame-ancestors 'none'"),
      'no content security policy',
    ],
    [!isWithoutScript(expected) || policy.includes("script-src 'none'"), 'a public page may run script'],
    [headers['x-content-type-options'] === 'nosniff', 'no nosniff'],
    [headers['referrer-policy'] === 'same-origin', 'wrong referrer policy'],
    [headers['strict-transport-security'] !== undefined, 'no HSTS'],
    [headers['x-request-id'] !== undefined, 'no request id'],
    [
      expected.public || headers['cache-control'] === 'private, no-store',
      `kept: ${headers['cache-control']}`,
    ],
  ].flatMap(([holds, complaint]) => (holds ? [] : [String(complaint)]));
}

function isWithoutScript(expected: Expected): boolean {
  return expected.public === true && !expected.script;
}

async function validate(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html');
  return results
    .flatMap(({ messages }) => messages)
    .filter((message) => !isAskedInParts(message, html))
    .map(({ ruleId, message, selector }) => `html: ${ruleId}: ${message} (${selector})`);
}

/**
 * A question of several parts sends them under one name, and so does a list that goes with a form; html-validate can be
 * told so of boxes, but not of selects and of what is hidden.
 */
function isAskedInParts({ ruleId, message }: Message, html: string): boolean {
  const name = /"(.+)"/.exec(message)?.[1] ?? '';
  return (
    ruleId === 'form-dup-name' && new RegExp(`<(select|input type="hidden")[^>]* name="${name}"`).test(html)
  );
}

function inspectSource(html: string, expected: Expected): string[] {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return [
    ...(isWithoutScript(expected) && html.includes('<script') ? ['a public page carries script'] : []),
    ...(/ style=/.test(html) ? ['an inline style'] : []),
    ...(title.includes(translator(expected.lang)('common.product')) ? [] : [`title: ${title}`]),
    ...(/\b(undefined|null|NaN|\[object Object\]|Invalid Date)\b/.test(textOf(html)) ? [`leaked value`] : []),
  ];
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ');
}

/** Runs in the page. */
function inspectDocument(lang: string): string[] {
  const { documentElement: root } = document;
  return [
    root.lang === lang ? '' : `lang is ${root.lang}`,
    root.dir === (lang === 'ar' ? 'rtl' : 'ltr') ? '' : `dir is ${root.dir}`,
    document.querySelectorAll('h1').length === 1 ? '' : `${document.querySelectorAll('h1').length} h1`,
    document.querySelector('main') ? '' : 'no main',
    // Whoever writes freely is told what not to write.
    document.querySelector('textarea:not([aria-describedby~="not-to-write"])')
      ? 'a text without its prompt'
      : '',
  ].filter(Boolean);
}

/** Runs in the page. */
function inspectWidth(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1);
  });
  const wide = beyond
    .slice(-3)
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  return [`wider than ${clientWidth} px: ${wide.join('; ')}`];
}

/** Chromium itself says on the console that a document came with an error status. */
function isStatusNotice(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of');
}

function isForeign(request: Request, page: Page): boolean {
  const here = page.url();
  return here.startsWith('http') && new URL(request.url()).origin !== new URL(here).origin;
}
