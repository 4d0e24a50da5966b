import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });

test('a State that is in a programme reads what comes next, who has it, and since when', async () => {
  const { owner, ask } = product();
  const { id, organisation, handed } = await owner
    .selectFrom('pool_members as m')
    .innerJoin('pools as p', 'p.id', 'm.pool_id')
    .select(['p.id', 'm.organisation_id as organisation', 'p.handed_in_at as handed'])
    .where('m.joined_at', 'is not', null)
    .where('m.left_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'focal_point', organisation);
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const { status, body } = await ask(`/${lang}/pools/${id}`, { who });
    const next = body.slice(body.indexOf('class="tws-next"'), body.indexOf('id="shown"'));
    expect([status, next.includes(t(handed ? 'pools.next.handed-in' : 'pools.next.gathering'))]).toEqual([
      200,
      true,
    ]);
    expect(next).toContain(t('common.next_steps.since'));
  }
});

test('a broker reads of an unmet need that is to be pooled what was entered, and that a hub begins it', async () => {
  const { owner, ask } = product();
  const { id } = await owner
    .selectFrom('needs')
    .select('id')
    .where('status', '=', 'unmet')
    .orderBy('title')
    .executeTakeFirstOrThrow();
  await owner.updateTable('needs').set({ unmet_next: 'pool' }).where('id', '=', id).execute();
  const { reason_text: told } = await owner
    .selectFrom('need_events')
    .select('reason_text')
    .where('need_id', '=', id)
    .where('action', '=', 'mark-unmet')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'broker');
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    expect((await ask(`/${lang}/unmet-needs`, { who })).body).toContain(t('unmet.begins.pool'));
    const { body } = await ask(`/${lang}/needs/${id}/unmet`, { who });
    expect(body).toContain(t('unmet.begins.pool'));
    expect(body).toContain(`<a href="/${lang}/needs/${id}/opinions">${t('hubs.opinions.link')}</a>`);
    expect(body).toContain(t('unmet.form.button_again'));
    expect(body).not.toContain(t('unmet.form.button'));
    expect(/<textarea[^>]*>([^<]*)</.exec(body)?.[1]).toBe(told);
  }
});
