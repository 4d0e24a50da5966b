import { beforeAll, expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

/** The demonstration has one administrator: nobody could let her in again. */
const product = useProduct({ JOBS: 'elsewhere' });
const t = translator('en');
let administrator: Wearer;
beforeAll(async () => {
  administrator = (await findWearer(product().owner, 'administrator'))!;
});

test('administrators are told to be three while all of them can still sign in', async () => {
  const { owner, ask } = product();
  const page = async () => (await ask('/en/administration', { who: administrator })).body;
  expect(await page()).toContain(t('administration.too_few', { count: 1 }));
  const others = await owner
    .selectFrom('memberships')
    .select(['person_id', 'organisation_id'])
    .where('role', '=', 'donor')
    .where('ended_at', 'is', null)
    .distinctOn('person_id')
    .limit(2)
    .execute();
  const values = others.map((one) => ({ ...one, role: 'administrator' as const, created_at: new Date() }));
  const added = await owner.insertInto('memberships').values(values).returning('id').execute();
  expect(await page()).not.toContain('have three');
  await owner
    .updateTable('memberships')
    .set({ ended_at: new Date() })
    .where(
      'id',
      'in',
      added.map(({ id }) => id),
    )
    .execute();
});

test('help for a broker says that only another administrator confirms it, and how there is one', async () => {
  const { owner, ask } = product();
  const broker = (await findWearer(owner, 'broker'))!;
  const { email, name } = await owner
    .selectFrom('people')
    .select(['email', 'name'])
    .where('id', '=', broker.personId)
    .executeTakeFirstOrThrow();
  const opened = await ask('/en/recoveries/new', {
    who: administrator,
    form: {
      email,
      letterReference: 'PM/31/26',
      'letterOn.day': '20',
      'letterOn.month': '11',
      'letterOn.year': '2025',
    },
  });
  expect(opened.status).toBe(303);
  const { body } = await ask(opened.location!, { who: administrator });
  expect(body).toContain('Only another administrator can confirm');
  expect(body).toContain(name);
});
