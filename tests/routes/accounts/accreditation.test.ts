import { expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

/** As which organization an application is accredited, where one that is here is called nearly the same. */
const product = useProduct({ JOBS: 'elsewhere' });

test('nothing is chosen beforehand, and nothing happens until it is', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'administrator'))!;
  const known = await owner
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .executeTakeFirstOrThrow();
  const { id } = await owner
    .updateTable('donor_applications')
    .set({ organisation: known.name })
    .where('status', '=', 'open')
    .returning('id')
    .executeTakeFirstOrThrow();
  const path = `/en/applications/${id}/accreditation`;
  const { body } = await ask(path, { who });
  expect(body).toContain(`value="${known.id}"`);
  expect(body).toContain('value="new"');
  expect(body).not.toMatch(/<input[^>]*checked/);

  const sent = await ask(path, { who, form: {} });
  expect(sent.status).toBe(400);
  expect(sent.body).toContain(en['applications.accredit.missing']);
  expect(sent.body).toContain('href="#as"');
  expect(sent.body).not.toMatch(/<input[^>]*checked/);
  const application = owner.selectFrom('donor_applications').select('status').where('id', '=', id);
  expect(await application.executeTakeFirstOrThrow()).toEqual({ status: 'open' });
});
