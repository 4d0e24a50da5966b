import { expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

/** What a broker sees of a match before proposing it. */
const product = useProduct();

test('what a State asked for is proposed to the donor alone, and the page says so', async () => {
  const { owner, ask } = product();
  const who = await findWearer(owner, 'broker');
  const match = await owner
    .selectFrom('matches as m')
    .innerJoin('match_answers as a', 'a.match_id', 'm.id')
    .select('m.id')
    .where('m.status', '=', 'requested')
    .where('a.party', '=', 'recipient')
    .executeTakeFirstOrThrow();
  const { body } = await ask(`/en/matches/${match.id}/proposal`, { who });
  expect(body).toContain(en['matches.proposal.asks.donor']);
  expect(body).not.toContain(en['matches.propose.consequence']);
});

test('a match that can be proposed shows its points, and one that something stops shows what, before it is tried', async () => {
  const { owner, ask } = product();
  const who = await findWearer(owner, 'broker');
  const match = await owner
    .selectFrom('matches')
    .select(['id', 'need_id as needId'])
    .where('status', 'in', ['requested', 'interest-declared'])
    .executeTakeFirstOrThrow();
  const page = () => ask(`/en/matches/${match.id}/proposal`, { who });

  const free = await page();
  expect(free.status).toBe(200);
  expect(free.body).toContain(en['matches.proposal.points']);
  expect(free.body).toContain(en['matches.proposal.button']);

  await owner
    .updateTable('needs')
    .set({ start_after: '2020-01-01', start_before: '2020-02-01' })
    .where('id', '=', match.needId)
    .execute();
  const stopped = await page();
  expect(stopped.body).toContain(en['matches.proposal.stopped']);
  expect(stopped.body).toContain('1 February 2020');
  expect(stopped.body).toContain(`/en/matches/${match.id}/closure`);
  expect(stopped.body).not.toContain(en['matches.proposal.button']);

  // Whoever was writing a note while it was still free has the words, and is told why.
  const late = await ask(`/en/matches/${match.id}/proposal`, {
    who,
    form: { text: 'A note of some length' },
  });
  expect(late.status).toBe(409);
  expect(late.body).toContain('A note of some length');
  expect(late.body).toContain('href="#stopped"');
});
