import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { WithReferences } from '#app/ui/content/with-references.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

const WHOLE = '<bdi class="tws-reference">N-7K3MQ2</bdi>';

test.each(['en', 'ar'] as const)('a reference in a sentence stays on one line (%s)', (lang) => {
  const sentence = translator(lang)('exchanges.why', { offer: 'O-VY8RJ3', need: 'N-7K3MQ2' });
  const markup = renderToStaticMarkup(<WithReferences>{sentence}</WithReferences>);
  expect(markup).toContain('<bdi class="tws-reference">O-VY8RJ3</bdi>');
  expect(markup).toContain(WHOLE);
  expect(markup.replace(/<\/?bdi[^>]*>/g, '')).toBe(sentence);
});

test('so does one in the heading of a page, and on the way to it', () => {
  const heading = translator('ar')('needs.record.title', { reference: 'N-7K3MQ2' });
  expect(renderToStaticMarkup(<PageHeading>{heading}</PageHeading>)).toContain(WHOLE);
  const way = (
    <Breadcrumbs label="Here" items={[{ text: 'Needs', href: '/ar/needs' }, { text: 'N-7K3MQ2' }]} />
  );
  expect(renderToStaticMarkup(way)).toContain(WHOLE);
});

test('what only looks like one is left as it is', () => {
  const text = 'Save it as UTF-8, the column X-large';
  expect(renderToStaticMarkup(<WithReferences>{text}</WithReferences>)).toBe(text);
});
