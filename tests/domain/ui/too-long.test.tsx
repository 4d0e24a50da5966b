import { parseWithZod } from '@conform-to/zod/v4';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { profileForm } from '#app/forms/accounts.ts';
import { nameForm } from '#app/forms/organisations.ts';
import { translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';

const schema = z.object({ text: z.string().trim().max(1000, 'hubs.error.too_long') });

function Refused({ lang, text }: { lang: 'en' | 'ar'; text: string }) {
  const t = translator(lang);
  const data = new FormData();
  data.append('text', text);
  const [form, fields] = useServerForm<z.infer<typeof schema>>({
    id: 'opinion',
    lastResult: parseWithZod(data, { schema }).reply(),
    constraint: { text: { maxLength: 1000 } },
  });
  return (
    <>
      <FieldErrors t={t} form={form} fields={[fields.text]} />
      <FieldTextarea t={t} field={fields.text} label="Why" />
    </>
  );
}

test.each([
  ['en', '(1,240 characters; the most is 1,000)'],
  ['ar', '(عدد الأحرف: 1,240؛ والحد الأقصى: 1,000)'],
] as const)(
  'in %s, a text that is too long says how long it is and how much fits, in the summary and at its box',
  (lang, said) => {
    const page = renderToStaticMarkup(<Refused lang={lang} text={` ${'x'.repeat(1240)} `} />);
    expect(
      page.split(
        translator(lang)('common.too_long', {
          error: translator(lang)('hubs.error.too_long'),
          length: '1,240',
          limit: '1,000',
        }),
      ),
    ).toHaveLength(3);
    expect(page).toContain(said);
  },
);

test('what is read as a name says how long one may be, for whatever is named', () => {
  const long = 'x'.repeat(201);
  const saidOf = (schema: z.ZodType, typed: object, field: string) => {
    const read = schema.safeParse(typed);
    return read.error?.issues.find(({ path }) => path[0] === field)?.message ?? '';
  };
  const said = [
    saidOf(profileForm, { name: long, post: '', language: 'en' }, 'name'),
    saidOf(profileForm, { name: 'x', post: long, language: 'en' }, 'post'),
    saidOf(nameForm, { name: long }, 'name'),
  ];
  for (const lang of ['en', 'ar'] as const)
    expect(said.map((key) => /\d+/.exec(translator(lang).label(key))?.[0])).toEqual(['120', '160', '200']);
});

test('that a table can be moved stands below what the table is called, and its region is called by that alone', () => {
  const table = (captionSize: 'm' | 'hidden') =>
    renderToStaticMarkup(
      <Table
        caption="Open"
        captionSize={captionSize}
        scroll={{ id: 'open', hint: 'Move it' }}
        columns={[]}
        rows={[]}
      />,
    );
  expect(table('m')).toMatch(
    /aria-labelledby="open"[^]*<caption[^>]*><span id="open">Open<\/span><span[^>]*>Move it<\/span><\/caption>/,
  );
  // Where nothing is called by a caption that can be seen, it stands before the table.
  expect(table('hidden')).toMatch(/<p[^>]*>Move it<\/p><table/);
});
