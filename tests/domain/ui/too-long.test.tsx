import { parseWithZod } from '@conform-to/zod/v4';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { translator } from '#app/i18n/translate.ts';
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
