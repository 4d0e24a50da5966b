import { expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

test('taking a draft back removes it, so that its button is opened first', async () => {
  const { owner, ask } = product();
  const draft = await owner
    .selectFrom('needs')
    .select(['id', 'drafting_role', 'drafting_organisation_id'])
    .where('adoption', 'in', ['offered', 'drafting', 'sent-back'])
    .where('drafting_role', '=', 'hub_coordinator')
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'hub_coordinator', draft.drafting_organisation_id!))!;
  const { status, body } = await ask(`/en/needs/${draft.id}/adoption`, { who });
  expect(status).toBe(200);
  const folded = [...body.matchAll(/<details.*?<\/details>/gs)].map(([each]) => each);
  expect(body.match(/value="take-back-draft"/g)).toHaveLength(1);
  expect(folded.some((each) => each.includes('value="take-back-draft"'))).toBe(true);
});
