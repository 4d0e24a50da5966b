import { expect, test } from 'vitest';
import { readIati } from '#app/operations/exchange/read-iati.ts';
import { textOfHtml } from '#app/operations/exchange/text-of-html.ts';

test.each([
  [
    '<p>Experts <b>set up</b> &amp; train</p><ul><li>one</li><li>two</li></ul>',
    'Experts set up & train\n\none\ntwo',
  ],
  ['One<br>two<br />three', 'One\ntwo\nthree'],
  ['<P CLASS="a">Upper</P>\n<p>Lower</p>', 'Upper\n\nLower'],
  ['A <a href="https://example.org/?a=1&amp;b=2">link</a> kept', 'A link kept'],
  ['<style>p { color: red }</style>Text<script>if (a < b) alert("</p>")</script> goes on', 'Text goes on'],
  ['<!-- <p>not</p> -->Read', 'Read'],
  ['Formation &agrave; distance&nbsp;: d&eacute;butants', 'Formation à distance : débutants'],
  ['Said once: &amp;lt;p&amp;gt;', 'Said once: &lt;p&gt;'],
  ['Shown as &lt;p&gt;', 'Shown as <p>'],
])('%s', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test.each([
  'teams of <10 staff',
  'if a < b and b > c',
  'where x <b and c> d',
  'the sector <name> is a placeholder, <p',
  'R&D, AT&T; and 3 & 4',
  'two  spaces\n\n\n\nand lines   ',
  'an unfinished <!-- comment',
])('%s has no markup and is the same to the letter', (text) => {
  expect(textOfHtml(text)).toBe(text);
});

test('what is made to be slow is read as fast', () => {
  const begun = performance.now();
  for (const piece of ['<', '<p ', '<!--', '<script>', '</', '&amp', '<p a="'])
    textOfHtml(piece.repeat(200_000));
  textOfHtml(`<script>${'</'.repeat(200_000)}`);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

test('an activity says in plain text what its publisher wrote in HTML', async () => {
  const file = await readIati(
    Buffer.from(`<iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>XX-1</iati-identifier>
      <title><narrative>&lt;b&gt;Teams&lt;/b&gt; &amp;amp; tools</narrative></title>
      <description><narrative>&lt;p&gt;Experts&lt;/p&gt;&lt;p&gt;train &amp;lt;10 people&lt;/p&gt;</narrative></description>
      </iati-activity></iati-activities>`),
  );
  if ('refused' in file) throw new Error(file.refused.code);
  expect(file.activities[0]).toMatchObject({
    titles: [{ text: 'Teams & tools' }],
    descriptions: [{ narratives: [{ text: 'Experts\n\ntrain <10 people' }] }],
  });
});
