import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewPlace } from '#app/i18n/need-view.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography, useInstallationMode } from '#app/operations/installation.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
beforeAll(() => useInstallationMode('demonstration'));
afterAll(() => useInstallationMode('production'));

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
    expect([status, next.includes(t(handed ? 'pools.next.circulating' : 'pools.next.gathering'))]).toEqual([
      200,
      true,
    ]);
    expect(next).toContain(t('common.next_steps.since'));
  }
});

test('a broker reads of a programme what its States agreed to, of several States, and suggests no other words', async () => {
  const { owner, ask } = product();
  const { need_id: id, view } = await owner
    .selectFrom('pools as p')
    .innerJoin('need_views as v', 'v.need_id', 'p.need_id')
    .select(['p.need_id', 'v.view'])
    .where('p.handed_in_at', 'is not', null)
    .where('v.audience', '=', 'registered')
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'broker');
  await owner.updateTable('needs').set({ status: 'submitted' }).where('id', '=', id).execute();
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const place = viewPlace(t, currentGeography(), view);
    for (const page of ['circulation', 'preview', 'validation'])
      expect((await ask(`/${lang}/needs/${id}/${page}`, { who })).body, page).toContain(place);
    const validation = (await ask(`/${lang}/needs/${id}/validation`, { who })).body;
    expect(validation).not.toContain(`/needs/${id}/wording`);
    const back = (await ask(`/${lang}/needs/${id}/return`, { who })).body;
    expect(back).toContain(t('needs.return.lead_pooled'));
    expect(back).not.toContain(t('needs.return.text'));
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
    const record = (await ask(`/${lang}/needs/${id}`, { who })).body;
    expect(record).toContain(t('needs.who.hubs'));
    expect(record).toContain(t('unmet.begins.pool'));
    expect(record).not.toContain(t('needs.next.unmet'));
    const { body } = await ask(`/${lang}/needs/${id}/unmet`, { who });
    expect(body).toContain(t('unmet.begins.pool'));
    expect(body).toContain(`<a href="/${lang}/needs/${id}/opinions">${t('hubs.opinions.link')}</a>`);
    expect(body).toContain(t('unmet.form.button_again'));
    expect(body).not.toContain(t('unmet.form.button'));
    expect(/<textarea[^>]*>([^<]*)</.exec(body)?.[1]).toBe(told);
  }
});

/** A State's page of a match that it said yes to. */
async function matchPage() {
  const { owner } = product();
  const { pool, match, organisation } = await owner
    .selectFrom('pool_words as w')
    .innerJoin('pool_members as m', 'm.id', 'w.member_id')
    .select(['m.pool_id as pool', 'w.match_id as match', 'm.organisation_id as organisation'])
    .where('w.word', '=', 'yes')
    .where('m.left_at', 'is', null)
    .orderBy('m.state_code')
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'focal_point', organisation);
  return { match, who, path: (lang: 'en' | 'ar') => `/${lang}/pools/${pool}/matches/${match}` };
}

test('a State that does not agree with its share reads whom to write to', async () => {
  const { owner, ask } = product();
  const { match, who, path } = await matchPage();
  const hub = await owner
    .selectFrom('matches as t')
    .innerJoin('pools as p', 'p.need_id', 't.need_id')
    .innerJoin('public_hubs as h', 'h.id', 'p.hub_id')
    .select(['h.id', 'h.name'])
    .where('t.id', '=', match)
    .executeTakeFirstOrThrow();
  for (const lang of ['en', 'ar'] as const) {
    const { body } = await ask(path(lang), { who });
    expect(body).toContain(translator(lang)('pools.share.disagree'));
    expect(body).toContain(`<a href="/${lang}/hubs/${hub.id}"><bdi>${hub.name}</bdi></a>`);
  }
});

test('a donor of a programme is told to write its plan, on the match’s page and in its list', async () => {
  const { owner, ask } = product();
  const { match } = await matchPage();
  const { organisation } = await owner
    .selectFrom('matches')
    .select('donor_organisation_id as organisation')
    .where('id', '=', match)
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'donor', organisation);
  for (const lang of ['en', 'ar'] as const) {
    const said = translator(lang)('matches.next.donor.designing-programme');
    for (const page of [`/${lang}/matches/${match}`, `/${lang}/matches`])
      expect((await ask(page, { who })).body, page).toContain(said);
  }
});

test('a hub sets the shares of a plan that it reads on the same page, with the offer and whose it is', async () => {
  const { owner, ask } = product();
  const { match } = await matchPage();
  const { hub, pool, offer, donor } = await owner
    .selectFrom('matches as t')
    .innerJoin('pools as p', 'p.need_id', 't.need_id')
    .select(['p.hub_id as hub', 'p.id as pool', 't.offer_id as offer', 't.donor_name as donor'])
    .where('t.id', '=', match)
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'hub_coordinator', hub);
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const { body } = await ask(`/${lang}/pools/${pool}/shares/${match}`, { who });
    expect(body).toContain(`<a href="/${lang}/offers/${offer}">`);
    expect(body).toContain(`<bdi>${donor}</bdi>`);
    for (const said of ['plans.programme.hub', 'plans.part.outcomes', 'plans.part.delivery'] as const)
      expect(body, said).toContain(t(said));
  }
});

test('a donor that names a State of a programme in its plan is asked whether that belongs there', async () => {
  const { owner, ask } = product();
  const { match } = await matchPage();
  const { organisation, state } = await owner
    .selectFrom('matches as t')
    .innerJoin('pools as p', 'p.need_id', 't.need_id')
    .innerJoin('pool_members as m', 'm.pool_id', 'p.id')
    .innerJoin('pool_words as w', (join) => join.onRef('w.member_id', '=', 'm.id').on('w.word', '=', 'yes'))
    .select(['t.donor_organisation_id as organisation', 'm.state_code as state'])
    .where('t.id', '=', match)
    .where('m.left_at', 'is', null)
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'donor', organisation);
  const named = currentGeography().countries.get(state)!;
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const name = named.names[lang];
    const form = { revision: '1', 'milestones[0].title': `A first course in ${name}` };
    const { status, body } = await ask(`/${lang}/matches/${match}/plan/milestones`, { who, form });
    expect([status, body.includes(t('deliveries.programme.name_none'))]).toEqual([400, true]);
    expect(body).toContain(t('sensitive.telling_programme', { what: '' }).split(':')[0]);
  }
});

test('a State reads above its answer what the donor would do for the programme', async () => {
  const { owner, ask } = product();
  const { match, who, path } = await matchPage();
  await owner
    .insertInto('match_interests')
    .values({
      match_id: match,
      scope: 'Two weeks of training on the islands.',
      modes: ['EMB'],
      starts_on: '2027-02-01',
      ends_on: '2027-03-01',
      team: 'Three trainers.',
      conditions: '',
      cost: '',
      declared_at: new Date(),
      revised_at: null,
    })
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const { status, body } = await ask(path(lang), { who });
    expect(status).toBe(200);
    expect(body).toContain(translator(lang)('interest.heading'));
    expect(body).toContain('Two weeks of training on the islands.');
  }
});

/** As if everybody had agreed and its donor had begun: what stands between is tested where it is said. */
async function deliver(match: string, reported: Date | null = null) {
  await product()
    .owner.transaction()
    .execute(async (tx) => {
      await sql`alter table matches disable trigger user`.execute(tx);
      await tx
        .updateTable('matches')
        .set({
          status: 'in-delivery',
          agreed_at: new Date(),
          started_on: '2026-11-25',
          completion_reported_at: reported,
        })
        .where('id', '=', match)
        .execute();
      await sql`alter table matches enable trigger user`.execute(tx);
    });
}

test('a State reads how its donor says that it goes, and the donor is told who reads it', async () => {
  const { owner, ask } = product();
  const { match, who, path } = await matchPage();
  await deliver(match);
  const { organisation } = await owner
    .selectFrom('matches')
    .select('donor_organisation_id as organisation')
    .where('id', '=', match)
    .executeTakeFirstOrThrow();
  const donor = await findWearer(owner, 'donor', organisation);
  const form = { state: 'delayed', text: 'One week late: the trainer is ill.' };
  const sent = await ask(`/en/matches/${match}/delivery/report`, { who: donor, form });
  expect(sent.status).toBe(303);
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const { body } = await ask(path(lang), { who });
    expect(body).toContain(t('deliveries.said'));
    expect(body).toContain('One week late: the trainer is ill.');
    for (const act of ['report', 'complete'] as const) {
      const asked = await ask(`/${lang}/matches/${match}/delivery/${act}`, { who: donor });
      expect(asked.body).toContain(t(`deliveries.lead_programme.${act}`));
      expect(asked.body).toContain(t('deliveries.programme.name_none'));
    }
  }
});

const NOTHING_CAME = {
  word: 'received',
  result: 'not',
  seats: '0',
  days: '0',
  said: 'No trainer came to the second island.',
};

test('what a State received it says itself: nothing is chosen or filled in before, and a slip keeps what was typed', async () => {
  const { owner, ask } = product();
  const { match, who, path } = await matchPage();
  await deliver(match, new Date());
  const planned = await owner
    .selectFrom('pool_shares')
    .select('seats')
    .where('match_id', '=', match)
    .where('freed_at', 'is', null)
    .execute();
  const boxOf = (body: string, name: string) =>
    new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body)?.[0] ?? '';
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const { body } = await ask(path(lang), { who });
    expect([boxOf(body, 'seats'), boxOf(body, 'result')].join()).not.toMatch(/ value="\d|checked/);
    expect(planned.some(({ seats }) => body.includes(t('pools.received.planned', { count: seats })))).toBe(
      true,
    );
    const form = { word: 'received', seats: '-1', days: 'x' };
    const refused = await ask(path(lang), { who, form });
    expect(refused.status).toBe(400);
    expect(boxOf(refused.body, 'seats')).toContain('value="-1"');
    expect(boxOf(refused.body, 'days')).toContain('value="x"');
    expect(refused.body).toContain(t('pools.error.amount'));
    expect(refused.body).toContain(t('pools.error.missing'));
    // What is missing is said in words too, and a secret in them stays where it is.
    const silent = await ask(path(lang), { who, form: { ...NOTHING_CAME, said: ' ' } });
    expect([silent.status, silent.body.includes(t('pools.error.what_is_missing'))]).toEqual([400, true]);
    expect(boxOf(silent.body, 'result')).not.toBe('');
  }
  const said = await ask(path('en'), {
    who,
    form: NOTHING_CAME,
  });
  expect(said.status).toBe(303);
});

test('what its States received is told as each of them said it, and no State reads another’s word', async () => {
  const { owner, ask } = product();
  const { match, path } = await matchPage();
  const members = await owner
    .selectFrom('pool_words as w')
    .innerJoin('pool_members as m', 'm.id', 'w.member_id')
    .leftJoin('pool_words as r', (join) =>
      join
        .onRef('r.match_id', '=', 'w.match_id')
        .onRef('r.member_id', '=', 'm.id')
        .on('r.word', '=', 'received'),
    )
    .select(['m.organisation_id as organisation', 'm.pool_id as pool', 'r.result'])
    .where('w.match_id', '=', match)
    .where('w.word', '=', 'yes')
    .where('m.left_at', 'is', null)
    .orderBy('m.state_code')
    .execute();
  for (const { organisation, result } of members)
    if (!result) {
      const form = { word: 'received', result: 'reached', seats: '7', days: '1' };
      const who = await findWearer(owner, 'focal_point', organisation);
      expect((await ask(path('en'), { who, form })).status).toBe(303);
    }
  const { organisation } = await owner
    .selectFrom('matches')
    .select('donor_organisation_id as organisation')
    .where('id', '=', match)
    .executeTakeFirstOrThrow();
  const [donor, broker] = [await findWearer(owner, 'donor', organisation), await findWearer(owner, 'broker')];
  const count = members.length;
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const said = t.list([
      t('deliveries.programme.reached', { count: count - 1 }),
      t('deliveries.programme.not', { count: 1 }),
    ]);
    const tally = t('deliveries.programme.tally', { count, said });
    for (const who of [donor, broker]) {
      const { body } = await ask(`/${lang}/matches/${match}`, { who });
      expect(body).toContain(tally);
      expect(body).toContain(t('deliveries.programme.states'));
      expect(body).toContain(t('deliveries.programme.completed'));
      expect(body).not.toContain(t('matches.next.broker.feedback'));
      const shares = await ask(`/${lang}/pools/${members[0]!.pool}/shares/${match}`, { who });
      const amount = t('pools.share.amount', { seats: 7, days: 1 });
      expect(shares.body).toContain(t('pools.shares.said', { result: t('pools.result.reached'), amount }));
      expect(shares.body).toContain(NOTHING_CAME.said);
    }
    for (const { organisation: own, result } of members) {
      const who = await findWearer(owner, 'focal_point', own);
      const { body } = await ask(path(lang), { who });
      expect(body).not.toContain(tally);
      expect(body.includes(NOTHING_CAME.said)).toBe(result === 'not');
    }
  }
});

test('a broker who opens the messages of a programme’s match reads that its sides have none', async () => {
  const { owner, ask } = product();
  const { match } = await matchPage();
  const who = await findWearer(owner, 'broker');
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const { status, body } = await ask(`/${lang}/matches/${match}/thread`, { who });
    expect([status, body.includes(t('threads.lead.programme'))]).toEqual([200, true]);
    expect(body).not.toContain(t('threads.lead'));
  }
});
