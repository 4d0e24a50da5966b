import { expect, test } from '@playwright/test';
import { readShape } from './shape.ts';

const write = (lang: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><title>Shapes</title></head><body><main>${body}</main></body></html>`;
const ENGLISH = write(
  'en',
  '<h2 id="a">Offers</h2><p><a href="/en/offers/1">One offer</a></p><img alt="Bars" src="a">',
);

test('pages of one shape differ in their words only', async ({ page: opened }) => {
  const shapeOf = async (html: string) => {
    await opened.setContent(html);
    return opened.evaluate(readShape);
  };
  const shape = await shapeOf(ENGLISH);

  const words = ENGLISH.replace('lang="en"', 'lang="ar"')
    .replace('Offers', 'العروض')
    .replace('/en/offers/1', '/ar/offers/2')
    .replace('One offer', 'عرض أول');
  expect(await shapeOf(words)).toBe(shape);

  const options = (label: string, first: string, second: string) =>
    shapeOf(
      write(
        'en',
        `<select><optgroup label="${label}"><option${first}>1<option${second}>2</optgroup></select>`,
      ),
    );
  expect(await options('Policy', ' selected', '')).toBe(await options('السياسات', '', ' selected'));
  expect(await options('Policy', '', '')).not.toBe(await options('', '', ''));

  for (const [what, otherwise] of [
    ['a link that says nothing', ENGLISH.replace('One offer', ' ')],
    ['a picture without words', ENGLISH.replace('alt="Bars" ', '')],
    ['a picture with no words', ENGLISH.replace('"Bars"', '""')],
    ['an id that stands twice', ENGLISH.replace('<p>', '<p id="a">')],
    ['a role', ENGLISH.replace('<p>', '<p role="alert">')],
    ['a class', ENGLISH.replace('<p>', '<p class="tws-muted">')],
    ['one more element', ENGLISH.replace('</p>', '</p><p>More</p>')],
    ['a link too narrow to hit', ENGLISH.replace('One offer', '1')],
    [
      'a part that scrolls',
      ENGLISH.replace('<p>', '<p style="overflow: auto; width: 20px; white-space: nowrap">'),
    ],
  ] as const)
    expect(await shapeOf(otherwise), what).not.toBe(shape);

  // Two landmarks that are called the same are not two that are told apart, whatever they are called.
  const named = (first: string, second: string) =>
    shapeOf(write('en', `<nav aria-label="${first}"></nav><nav aria-label="${second}"></nav>`));
  expect(await named('Menu', 'Languages')).toBe(await named('القائمة', 'اللغات'));
  expect(await named('Menu', 'Menu')).not.toBe(await named('Menu', 'Languages'));
});
