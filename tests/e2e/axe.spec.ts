import { expect, test } from '@playwright/test';
import { carryAxe, runAxe } from './axe.ts';

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Looks</title></head>
   <body style="background: white; color: black"><main><h1>Looks</h1>${body}</main></body></html>`;
const PALE = page('<p style="color: #bbb">Pale on white</p>');

test('contrast is measured of each look once, and of the same text on another ground again', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const inspected = { page: await context.newPage(), looks: new Set<string>() };
  await carryAxe(inspected.page);
  const look = async (html: string) => {
    await inspected.page.goto(`data:text/html,${encodeURIComponent(html)}`);
    return (await runAxe(inspected)).map((complaint) => complaint.split(':')[1]?.trim());
  };
  expect(await look(page('<p>Black on white</p>'))).toEqual([]);
  expect(await look(PALE)).toEqual(['color-contrast']);
  expect(await look(PALE)).toEqual([]);
  expect(await look(page('<div style="background: #333"><p>Black on grey</p></div>'))).toEqual([
    'color-contrast',
  ]);
  expect(await look(page('<p hidden>Black</p><p style="color: #aaa">Paler</p>'))).toEqual(['color-contrast']);
  // What is not about looks is asked of every page.
  expect(await look(page('<img src="data:,">'))).toEqual(['image-alt']);
  expect(await look(page('<img src="data:,">'))).toEqual(['image-alt']);
});
