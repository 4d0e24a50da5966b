import { parseWithZod } from '@conform-to/zod/v4';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes, FieldDate, FieldErrors, FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { Columns } from '#app/ui/page/layout.tsx';
import { markupLines } from '#tests/support/gallery-markup.ts';

const schema = z.object({
  title: z.string({ error: 'common.error_summary' }),
  name: z.string().max(5, { error: 'Shorten the name' }),
  code: z.string(),
  summary: z.string().max(10, { error: 'Shorten the summary' }),
  modes: z.array(z.string()),
  closes: z.object({ day: z.string(), month: z.string(), year: z.string() }),
});

const t = translator('en');

/** The form as an action sends it back after refusing what was typed. */
function Refused({ typed }: { typed: readonly (readonly [string, string])[] }) {
  const data = new FormData();
  for (const [name, value] of typed) data.append(name, value);
  const [form, fields] = useServerForm<z.infer<typeof schema>>({
    id: 'offer',
    lastResult: parseWithZod(data, { schema }).reply(),
    constraint: { name: { maxLength: 5 }, code: { maxLength: 6 }, summary: { maxLength: 10 } },
  });
  return (
    <form id={form.id} method="post">
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.title, fields.summary, fields.closes]}
        labels={{ closes: 'Closes' }}
      />
      <FieldInput t={t} field={fields.title} label="Title" own />
      <FieldInput t={t} field={fields.name} label="Name" own />
      <FieldInput t={t} field={fields.code} label="Code" />
      <FieldTextarea t={t} field={fields.summary} label="Summary" />
      <FieldCheckboxes
        t={t}
        field={fields.modes}
        label="Modes"
        choices={['EMB', 'TRN', 'REM'].map((value) => ({ value, label: value }))}
      />
      <FieldDate t={t} field={fields.closes} label="Closes" />
    </form>
  );
}

const html = renderToStaticMarkup(
  <Refused
    typed={[
      ['name', 'Longer than five'],
      ['code', '123456'],
      ['summary', 'Longer than ten <b>letters</b>'],
      ['modes', 'EMB'],
      ['modes', 'REM'],
      ['closes.day', '31'],
      ['closes.year', '2027'],
    ]}
  />,
);

test('a refused form keeps what was typed', () => {
  expect(html).toContain('Longer than ten &lt;b&gt;letters&lt;/b&gt;</textarea>');
  expect(html.match(/<input[^>]* checked=""[^>]*>/g)).toHaveLength(2);
  expect(html).toContain('name="closes.day"');
  expect(html).toMatch(/name="closes.day"[^>]*value="31"/);
  expect(html).toMatch(/name="closes.year"[^>]*value="2027"/);
});

test('an error is a sentence beside its field and a link in the summary', () => {
  const lines = markupLines(html);
  expect(lines).toContain('<a href="#offer-title">');
  // The summary's heading; and this form's error, once in the summary and once beside its field.
  expect(lines.filter((line) => line === 'There is a problem')).toHaveLength(3);
  expect(lines).toContain('<a href="#offer-closes">');
  expect(html).toContain('aria-describedby="offer-summary-error offer-summary-info"');
  expect(lines).toContain('Shorten the summary');
});

test('a date lacking its month is wrong in that box only', () => {
  expect(html).toMatch(/class="[^"]*govuk-input--error"[^>]*name="closes.month"/);
  expect(html).not.toMatch(/class="[^"]*govuk-input--error"[^>]*name="closes.day"/);
});

test('ids hold no colon, so that they can be linked to', () => {
  expect(html).not.toMatch(/ id="[^"]*:/);
});

test('a limit is said in words and left to the server', () => {
  expect(html).toContain('You can enter up to 10 characters.');
  expect(html).not.toMatch(/<textarea[^>]*maxLength/i);
});

test('so is that of one line in people’s own words; of a code no more can be typed', () => {
  expect(html).toContain('You can enter up to 5 characters.');
  expect(html).toMatch(/<input[^>]*name="name"[^>]*value="Longer than five"/);
  expect(html).toMatch(/<input[^>]*name="name"[^>]*aria-describedby="offer-name-error offer-name-info"/);
  expect(html).not.toMatch(/<input[^>]*name="name"[^>]*maxLength/i);
  expect(html).toContain('Shorten the name');
  expect(html).toMatch(/<input[^>]*name="code"[^>]*maxLength="6"/i);
});

test('people’s own words take the direction in which they are written', () => {
  expect(html).toMatch(/<input[^>]*name="title"[^>]*dir="auto"/);
});

test('an error that could be of many controls is said with the label of its own', () => {
  expect(html).toMatch(/<a href="#offer-closes[^"]*">Closes: /);
  expect(html).toContain('<a href="#offer-summary">Shorten the summary</a>');
});

test('where the catalogues hold what a form asks, its errors are said with it; a question keeps its mark', () => {
  const modes = { id: 'offer-modes', name: 'modes', errors: ['offers.error.invalid'] };
  const title = { id: 'offer-title', name: 'title', errors: ['offers.error.too_long'] };
  const form = { id: 'offer', allErrors: { title: title.errors, modes: modes.errors } };
  const said = (lang: 'en' | 'ar') =>
    renderToStaticMarkup(
      <FieldErrors t={translator(lang)} form={form} fields={[title, modes]} asks="offers.field" />,
    );
  expect(said('en')).toContain('>Title: This text is too long. Shorten it.</a>');
  expect(said('en')).toContain('>How is it delivered? Choose one of the answers shown.</a>');
  expect(said('ar')).not.toMatch(/[?؟]:/);
});

test('what happens next is read before the record, and what is only reference after it', () => {
  const order = (last: boolean) =>
    renderToStaticMarkup(
      <Columns aside="facts" asideLast={last}>
        record
      </Columns>,
    ).replace(/<[^>]*>/g, ' ');
  expect(order(false)).toMatch(/facts +record/);
  expect(order(true)).toMatch(/record +facts/);
});
