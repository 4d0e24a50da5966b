import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { OfferLine } from '#app/domain/offers/offer-line.ts';
import { translator } from '#app/i18n/translate.ts';
import { keepMarkup } from '#app/ui/kept-markup.ts';
import { OfferResults } from '#app/ui/list/offer-results.tsx';

const en = translator('en');
const ar = translator('ar');

function counting(most: number) {
  const rendered: string[] = [];
  const markup = keepMarkup<{ name: string }>(most, (t, { name }) => {
    rendered.push(`${t.lang} ${name}`);
    return <b>{name}</b>;
  });
  return { markup, rendered };
}

test('a thing is rendered once for each language, its replacement anew', () => {
  const { markup, rendered } = counting(10);
  const thing = { name: 'first' };
  expect([markup(en, thing), markup(en, thing), markup(ar, thing)]).toEqual(Array(3).fill('<b>first</b>'));
  expect(markup(en, { name: 'second' })).toBe('<b>second</b>');
  expect(rendered).toEqual(['en first', 'ar first', 'en second']);
});

test('no more is kept than said', () => {
  const { markup, rendered } = counting(2);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name })) as [Named, Named, Named];
  for (const thing of [a, b, a, b, c, c]) markup(en, thing);
  expect(rendered).toEqual(['en a', 'en b', 'en c']);
  markup(en, a);
  expect(rendered).toEqual(['en a', 'en b', 'en c', 'en a']);
});

type Named = { name: string };

test('every value of an offer’s line is escaped', () => {
  const hostile = `<script>alert("1")</script>&'`;
  const line: OfferLine = {
    id: '"><script>',
    title: hostile,
    titleLanguage: '" onload="x',
    summary: hostile,
    who: hostile,
    facts: [hostile],
    note: {
      level: 'L2',
      issuer: hostile,
      issuedOn: '2026-01-01',
      expiresOn: '2027-01-01',
      state: 'unsigned',
    },
  };
  const html = renderToStaticMarkup(<OfferResults t={en} offers={[line]} />);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('" onload');
  expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;&#x27;/g)).toHaveLength(5);
});
