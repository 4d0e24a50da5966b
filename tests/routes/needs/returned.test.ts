import { expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();
const WORDS = 'Say which of the two strategies this rests on.';

test('a returned need says at its step what its State is asked to change, and marks that step though it is whole', async () => {
  const { owner, ask } = product();
  const { id, organisationId } = await owner
    .selectFrom('needs')
    .select(['id', 'organisation_id as organisationId'])
    .where('status', '=', 'submitted')
    .where('pooled', '=', false)
    .orderBy('reference')
    .executeTakeFirstOrThrow();
  const broker = (await findWearer(owner, 'broker'))!;
  const delegation = (await findWearer(owner, 'focal_point', organisationId))!;
  const returned = await ask(`/en/needs/${id}/return`, {
    who: broker,
    form: { code: 'basis', text: WORDS },
  });
  expect(returned.status).toBe(303);
  // Its own delegation is told that the next step is its own, as of a match; a broker reads whose it is.
  const whoHasIt = async (who: typeof delegation, path = `/en/needs/${id}`) =>
    /With(?:<\/dt>\s*<dd[^>]*>| )(you|the State’s delegation)/.exec((await ask(path, { who })).body)?.[1];
  expect(await whoHasIt(delegation)).toBe('you');
  expect(await whoHasIt(delegation, '/en/needs')).toBe('you');
  expect(await whoHasIt(broker)).toBe('the State’s delegation');

  const { body } = await ask(`/en/needs/${id}/edit`, { who: delegation });
  const stateOf = (step: string) =>
    new RegExp(`edit/${step}"[^]*?(Done|To change|To finish)`).exec(body)?.[1];
  expect([stateOf('what'), stateOf('results')]).toEqual(['Done', 'To change']);
  const step = await ask(`/en/needs/${id}/edit/results`, { who: delegation });
  expect(step.body).toContain(WORDS);

  // Handed in again, whoever looks it through reads what was asked for.
  await owner.updateTable('needs').set({ status: 'submitted' }).where('id', '=', id).execute();
  const again = (await ask(`/en/needs/${id}/validation`, { who: broker })).body;
  expect(again).toContain('It was returned once, and is handed in again');
  expect(again).toContain(WORDS);
});
