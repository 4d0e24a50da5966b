import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

test('a State that is not content with its share is led to its hub, or to whoever knows how to reach it', async () => {
  const { owner, ask } = product();
  const { rows } = await sql<{ pool: string; match: string; hub: string; state: string }>`
    select p.id as pool, m.id as match, p.hub_id as hub, n.organisation_id as state
    from matches m join pools p on p.need_id = m.need_id join pool_members pm on pm.pool_id = p.id
      join needs n on n.id = pm.need_id
    where m.status = 'designing' and pm.joined_at is not null and pm.left_at is null
    order by m.id, n.id`.execute(owner);
  const addressOf = ({ pool, match }: (typeof rows)[number]) => `/pools/${pool}/matches/${match}`;
  const wearerIn = async ({ state }: (typeof rows)[number]) =>
    (await findWearer(owner, 'focal_point', state))!;
  const open = [];
  for (const row of rows) {
    const { body } = await ask(`/en${addressOf(row)}`, { who: await wearerIn(row) });
    // One that has not agreed to its share yet.
    if (body.includes(translator('en')('pools.share.disagree').slice(0, 60))) open.push(row);
  }
  const [found] = open;
  const who = await wearerIn(found!);
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const read = async () => (await ask(`/${lang}${addressOf(found!)}`, { who })).body;
    const say = (website: string) =>
      owner.updateTable('organisations').set({ website }).where('id', '=', found!.hub).execute();
    await say('');
    expect(await read()).toContain(t('pools.share.no_way'));
    await say('https://hub.example/write');
    const page = await read();
    expect(page).toContain('href="https://hub.example/write"');
    expect(page).not.toContain(t('pools.share.no_way'));
  }
});
