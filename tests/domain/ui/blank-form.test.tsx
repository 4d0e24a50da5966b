import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { BlankForm } from '#app/routes/needs/parts/blank-form.tsx';

it.each(UI_LANGUAGES)('the blank form in %s asks as the typed one does', (lang) => {
  const t = translator(lang);
  const questions = renderToStaticMarkup(<BlankForm t={t} />).split('<h4>');
  const asked = (field: string) =>
    questions.find((question) => question.startsWith(t.label(`needs.field.${field}`))) ?? '';
  const lines = (html: string) =>
    (/<div class="tws-blank__lines">((?:<div><\/div>)+)/.exec(html)?.[1] ?? '').split('</div>').length - 1;

  // Themes and forms of help are numbered, and how many is said.
  expect(asked('themes')).toContain(t('needs.hint.themes', { count: NEED_LIMITS.themes }));
  expect(asked('themes')).toContain(t('needs.blank.rank', { count: NEED_LIMITS.themes }));
  expect(asked('themes').match(/tws-blank__ticks--ranked/g)?.length).toBeGreaterThan(1);
  expect(asked('themes').match(/<li>/g)).toHaveLength(THEME_CODES.length);
  expect(asked('modes')).toContain(t('needs.hint.modes'));
  expect(asked('modes')).toContain('tws-blank__ticks--ranked');
  expect(asked('redLines')).not.toContain('tws-blank__ticks--ranked');

  // What must be answered is marked, and nothing else is.
  const required = `(${t('needs.blank.required')})`;
  for (const field of ['title', 'textLanguage', 'themes', 'outcomes', 'basis', 'languages'])
    expect(asked(field), field).toContain(`${required}</h4>`);
  for (const field of ['summary', 'purpose', 'modes', 'startAfter', 'redLines'])
    expect(asked(field), field).not.toContain(required);
  expect(asked('basisTitle')).toContain(t('needs.blank.required_cited'));

  // A text has its hint, its length and lines to match.
  for (const field of ['title', 'summary', 'purpose', 'ownerUnit'] as const) {
    expect(asked(field), field).toContain(t(`needs.hint.${field}`));
    expect(asked(field), field).toContain(t('common.characters', { count: NEED_LIMITS[field] }));
  }
  expect(lines(asked('purpose'))).toBe(4);
  expect(lines(asked('summary'))).toBeGreaterThan(lines(asked('purpose')));
  expect(lines(asked('basisYear'))).toBe(1);
});
