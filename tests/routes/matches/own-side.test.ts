import { expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

/** What a broker reads of what another broker decides, before anything is pressed. */
const product = useProduct();
const SAYS = 'Another broker sees to this.';
const PRESSED = ['</button>', '</a>'];

test('a broker with a role on one side is told so where something is decided, and finds no button', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'broker'))!;
  const offer = await owner
    .selectFrom('offers')
    .select(['id', 'organisation_id'])
    .where('status', 'in', ['submitted', 'under-review'])
    .executeTakeFirstOrThrow();
  const need = await owner
    .selectFrom('needs')
    .select(['id', 'organisation_id'])
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow();
  const published = await owner
    .selectFrom('offers')
    .select(['id', 'organisation_id'])
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  const version = await owner
    .selectFrom('passports as p')
    .innerJoin('offers as o', 'o.id', 'p.offer_id')
    .select(['p.id', 'p.offer_id', 'p.n', 'o.organisation_id'])
    .where('p.status', '=', 'in-force')
    .where('o.status', '=', 'published')
    .executeTakeFirstOrThrow();
  await owner.updateTable('passports').set({ status: 'submitted' }).where('id', '=', version.id).execute();
  const circulating = await owner
    .selectFrom('needs')
    .select(['id', 'organisation_id'])
    .where('status', '=', 'circulating')
    .executeTakeFirstOrThrow();
  const match = await owner
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['m.id', 'm.need_id', 'n.organisation_id'])
    .where('m.status', 'in', ['requested', 'interest-declared'])
    .executeTakeFirstOrThrow();
  const pages = [
    [`/en/offers/${offer.id}/manage`, en['offers.act.publish']],
    [`/en/offers/${offer.id}/publication`, en['offers.act.publish']],
    [`/en/offers/${published.id}/suspension`, en['offers.suspension.suspend.button']],
    [`/en/offers/${version.offer_id}/passports/${version.n}`, en['passports.act.accept']],
    [`/en/needs/${circulating.id}/unmet`, en['unmet.form.button']],
    [`/en/needs/${need.id}`, en['needs.act.validate']],
    [`/en/needs/${need.id}/validation`, en['needs.act.validate']],
    [`/en/needs/${need.id}/wording`, en['wordings.act.suggest']],
    [`/en/needs/${need.id}/opinions`, en['hubs.ask.context']],
    [`/en/needs/${need.id}/openings`, en['sealed.act.ask']],
    [`/en/needs/${need.id}/context`, en['hubs.context.act']],
    [`/en/matches/${match.id}`, en['matches.act.propose']],
    [`/en/matches/${match.id}/proposal`, en['matches.proposal.button']],
    [`/en/matches/${match.id}/closure`, en['matches.closure.button']],
    [`/en/needs/${match.need_id}/ranking`, en['matches.propose.button']],
  ] as const;
  for (const [path] of pages) {
    const { status, body } = await ask(path, { who });
    expect([path, status, body.includes(SAYS)]).toEqual([path, 200, false]);
  }
  const sides = new Set(
    [offer, published, version, need, circulating, match].map(({ organisation_id }) => organisation_id),
  );
  for (const organisation_id of sides)
    await owner
      .insertInto('memberships')
      .values({ person_id: who.personId, organisation_id, role: 'verifier', ended_at: null })
      .execute();
  for (const [path, button] of pages) {
    const { status, body } = await ask(path, { who });
    const main = body.slice(body.indexOf('<main'));
    expect([
      path,
      status,
      body.includes(SAYS),
      PRESSED.some((end) => main.includes(`${button}${end}`)),
    ]).toEqual([path, 200, true, false]);
  }
  const opinions = await ask(`/en/needs/${need.id}/opinions`, { who });
  expect(opinions.body).not.toContain(en['hubs.ask.nothing']);
  const sent = await ask(`/en/matches/${match.id}/proposal`, {
    who,
    form: { text: 'A note of some length' },
  });
  expect(sent.status).toBe(409);
  expect(sent.body).toContain(en['refusals.own-side']);
});
