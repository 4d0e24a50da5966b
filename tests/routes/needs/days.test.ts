import { expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

const boxes = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.day`]: date, [`${name}.month`]: month, [`${name}.year`]: year };
};

test('a day that is over and a document of a year to come are errors of their own boxes, and nothing typed is lost', async () => {
  const { owner, ask } = product();
  const draft = await owner
    .selectFrom('needs')
    .select(['id', 'revision', 'organisation_id'])
    .where('status', '=', 'draft')
    .where('adoption', 'is', null)
    .where('pooled', '=', false)
    .orderBy('title')
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'focal_point', draft.organisation_id))!;
  const today = dayOf(new Date());
  const save = (lang: string, step: string, form: Record<string, string>) =>
    ask(`/${lang}/needs/${draft.id}/edit/${step}`, {
      who,
      form: { revision: String(draft.revision), ...form },
    });
  const results = (by: string, year: string) => ({
    'outcomes[1].statement': 'Reports are answered.',
    ...boxes('outcomes[1].by', by),
    basis: 'cited',
    basisTitle: 'Digital Plan',
    basisYear: year,
    'evidence[0].kind': 'assessment',
    'evidence[0].year': year,
  });
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const wrong = await save(lang, 'results', results('2020-05-31', '2095'));
    expect(wrong.status).toBe(400);
    for (const name of ['outcomes[1].by', 'basisYear', 'evidence[0].year'])
      expect(wrong.body).toContain(`href="#need-${name}`);
    expect(wrong.body).toContain(t('needs.error.passed'));
    expect(wrong.body).toContain(t('needs.error.year_ahead'));
    expect(wrong.body).toContain('Reports are answered.');
    expect(wrong.body).toContain(t('common.error_summary.draft'));
    expect(wrong.body).toContain('value="2095"');
    const start = { ...boxes('startAfter', '2020-01-01'), ...boxes('startBefore', '2021-01-01') };
    const early = await save(lang, 'when', start);
    expect(early.status).toBe(400);
    expect(early.body).toContain('href="#need-startBefore');
  }
  expect((await save('en', 'results', results(today, today.slice(0, 4)))).status).toBe(303);
  const { revision } = await owner
    .selectFrom('needs')
    .select('revision')
    .where('id', '=', draft.id)
    .executeTakeFirstOrThrow();
  const later = {
    revision: String(revision),
    ...boxes('startAfter', ''),
    ...boxes('startBefore', addDays(today, 30)),
  };
  expect((await save('en', 'when', later)).status).toBe(303);
});
