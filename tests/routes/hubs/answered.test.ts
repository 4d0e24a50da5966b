import { expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

/** A form that was open in a second window, or at a colleague's, when the request was answered. */
const product = useProduct();
const TYPED = 'Courses are given in Portuguese there, in the dry season.';

const textOf = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test.each([
  ['en', 'This was answered already', 'What you typed'],
  ['ar', 'سبق أن أُجيب', 'ما كتبتموه'],
])(
  'in %s, an opinion that is answered already says so, and gives back what was typed',
  async (lang, said, typed) => {
    const { owner, ask } = product();
    const { id, hub_id } = await owner
      .selectFrom('hub_opinions as o')
      .innerJoin('file_agreements as a', (join) =>
        join.onRef('a.need_id', '=', 'o.need_id').onRef('a.organisation_id', '=', 'o.hub_id'),
      )
      .select(['o.id', 'o.hub_id'])
      .where('o.kind', '=', 'context')
      .where('o.answered_at', 'is not', null)
      .orderBy('o.id')
      .executeTakeFirstOrThrow();
    const who = (await findWearer(owner, 'hub_coordinator', hub_id))!;
    const answer = await ask(`/${lang}/opinions/${id}`, { who, form: { act: 'give', language: TYPED } });
    expect(answer.status).toBe(409);
    expect(textOf(answer.body)).toContain(said);
    expect(textOf(answer.body)).toContain(typed);
    expect(answer.body.split(TYPED)).toHaveLength(2);
    // Nothing is said of it to whoever only reads what was answered.
    expect(textOf((await ask(`/${lang}/opinions/${id}`, { who })).body)).not.toContain(said);
  },
);

test('a second opinion on a note that is answered already does the same', async () => {
  const { owner, ask } = product();
  const { id, hub_id } = await owner
    .selectFrom('note_opinions')
    .select(['id', 'hub_id'])
    .where('answered_at', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'hub_coordinator', hub_id))!;
  const form = { act: 'give', opinion: 'plausible', text: TYPED, scope: 'Papers.', limits: 'No test.' };
  const answer = await ask(`/en/verification/opinions/${id}`, { who, form });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(textOf(answer.body)).toContain('This was answered already');
  expect(answer.body.split(TYPED)).toHaveLength(2);
});
