import { expect, test } from 'vitest';
import { PRINCIPLE_IDS } from '#app/domain/codes/principles.ts';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

test('nobody validates a need unawares of saying that it comes from its State', async () => {
  const { owner, ask } = product();
  const { id, revision } = await owner
    .selectFrom('needs as n')
    .select(['n.id', 'n.revision'])
    .where('n.status', '=', 'submitted')
    .where('n.pooled', '=', false)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('need_events as e')
            .select('e.need_id')
            .whereRef('e.need_id', '=', 'n.id')
            .where('e.action', '=', 'authenticate'),
        ),
      ),
    )
    .orderBy('n.title')
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'broker'))!;
  const status = async () =>
    (await owner.selectFrom('needs').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  const verdicts: [string, string][] = PRINCIPLE_IDS.flatMap((each) => [
    [`${each}.verdict`, 'agreed'],
    [`${each}.words`, ''],
  ]);
  const form: Record<string, string> = {
    revision: String(revision),
    then: 'validate',
    origin: 'asked',
    ...(Object.fromEntries(verdicts) as Record<string, string>),
  };
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const path = `/${lang}/needs/${id}/validation`;
    expect((await ask(path, { who })).body).toMatch(/<input type="hidden" name="origin" value="asked"/);
    const refused = await ask(path, { who, form });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain(t('needs.validation.tick_origin'));
    expect(refused.body).toContain('href="#review-fromState');
    expect(await status()).toBe('submitted');
  }
  const taken = await ask(`/en/needs/${id}/validation`, { who, form: { ...form, fromState: 'yes' } });
  expect([taken.status, await status()]).toEqual([303, 'validated']);
});
