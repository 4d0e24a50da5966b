import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { galleryDocument } from '#tests/support/gallery.tsx';
import { galleryPages } from '#tests/support/gallery-pages.tsx';
import { translator } from '#app/i18n/translate.ts';
import { DateInput, datePartsOf } from '#app/ui/form/date-input.tsx';

const validator = new HtmlValidate(new FileSystemConfigLoader());

describe.each(UI_LANGUAGES)('in %s', (lang) => {
  test.each(Object.keys(galleryPages))('the %s page is valid HTML', async (name) => {
    const report = await validator.validateString(galleryDocument(name, lang), 'gallery.html');
    const complaints = report.results.flatMap((result) =>
      result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
    );
    expect(complaints).toEqual([]);
  });

  test.each(Object.keys(galleryPages))('the %s page has no inline style and no script', (name) => {
    const html = galleryDocument(name, lang);
    expect(html).not.toMatch(/ style=/);
    expect(html).not.toMatch(/<script/);
  });
});

test('a stored day is shown as three boxes without leading zeros', () => {
  const t = translator('en');
  const words = { day: t('common.day'), month: t('common.month'), year: t('common.year') };
  const html = renderToStaticMarkup(
    <DateInput id="closes" name="closes" label="Closes" words={words} value={datePartsOf('2027-03-09')} />,
  );
  expect(html).toContain('name="closes.day" type="text" inputMode="numeric" dir="ltr" value="9"');
  expect(html).toContain('value="3"');
  expect(html).toContain('value="2027"');
});
