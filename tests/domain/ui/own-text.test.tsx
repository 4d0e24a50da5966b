import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OwnText } from '#app/ui/content/own-text.tsx';

it('a name or a sentence stands as the page has it, a passage where its own language begins', () => {
  const within = '<div class="tws-own-text"><span lang="en" dir="auto">';
  const whole = '<div class="tws-own-text" lang="en" dir="auto">';
  expect(renderToStaticMarkup(<OwnText text="Digital plan" lang="en" />)).toContain(within);
  expect(renderToStaticMarkup(<OwnText text={'x'.repeat(201)} lang="en" />)).toContain(whole);
  expect(renderToStaticMarkup(<OwnText text={'One line.\nAnother.'} lang="en" />)).toContain(whole);
});
