import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countFeedRequest, FEEDS_IN_TEN_MINUTES } from '#app/auth/feed-limits.ts';
import { hashToken } from '#app/auth/token.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { mayServe, type NeedFilter } from '#app/domain/needs/need-filter.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { closeAccount } from '#app/operations/accounts/close-account.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import type { OutgoingMail } from '#app/operations/mail/carrier.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { chooseLetters, unsubscribe } from '#app/operations/notices/choose-letters.ts';
import { prepareDigest } from '#app/operations/notices/prepare-digest.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { listBestFitting } from '#app/operations/searches/best-fitting.ts';
import { endFeed, makeFeed } from '#app/operations/searches/change-feed.ts';
import { findNeeds } from '#app/operations/searches/find-needs.ts';
import { readFeed } from '#app/operations/searches/read-feed.ts';
import { readSearch, readSearches } from '#app/operations/searches/read-searches.ts';
import { removeSearch } from '#app/operations/searches/remove-search.ts';
import { saveSearch } from '#app/operations/searches/save-search.ts';
import { MOST_SEARCHES } from '#app/operations/searches/saved-search.ts';
import { fittingNeedsDue, savedSearchesDue } from '#app/operations/searches/watching-due.ts';
import { withActor } from '#db/client.ts';
import { DatabaseUnavailable } from '#db/door/unavailable.ts';
import { findView, putNeedViews } from '#db/queries/needs/views.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, CANARIES, NOW, INTEREST } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
/** Colleagues of the donor, so that each test has its own inbox and letters. */
let colleague: (name: string) => Promise<CastMember>;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  const { organisation } = people.donor.hat;
  colleague = (name) => addMember(database, { name, role: 'donor', organisation, now: NOW });
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000);
const outbox = (to: CastMember) =>
  database.owner.selectFrom('outbox').selectAll().where('email', '=', to.person.email).execute();
const letters = async (to: CastMember) =>
  (await outbox(to)).map(({ kind, values }) => [kind, values.path] as const);
async function save(by: CastMember, filter: NeedFilter, more: { letters?: boolean; name?: string } = {}) {
  const saved = await saveSearch(by, { name: 'Teams', filter, letters: true, ...more }, NOW);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
}

describe('a search that somebody keeps', () => {
  test('reads back as it was saved, is changed and removed by its person, and is nobody else’s', async () => {
    const by = await colleague('Salma Saves');
    const filter = {
      theme: 'INC-CSIRT',
      region: '002',
      mode: 'EMB',
      from: '2027-01-01',
      until: '2027-06-30',
    } as const;
    const id = await save(by, filter, { name: 'Teams in Africa' });
    expect(await readSearches(by)).toMatchObject([{ id, name: 'Teams in Africa', filter, letters: true }]);
    const changed = await saveSearch(
      by,
      { id, name: 'Teams', filter: { theme: 'INC' }, letters: false },
      NOW,
    );
    expect(changed).toEqual({ ok: true, value: id });
    expect(await readSearches(by)).toMatchObject([
      { name: 'Teams', filter: { theme: 'INC' }, letters: false },
    ]);
    for (const other of [people.donor, people.secondDonor]) {
      expect([await readSearches(other), await readSearch(other, id, NOW)]).toEqual([[], undefined]);
      for (const refused of [
        await saveSearch(other, { id, name: 'Mine', filter: {}, letters: true }, NOW),
        await removeSearch(other, { id }),
        await makeFeed(other, { id }, NOW),
        await endFeed(other, { id }, NOW),
      ])
        expect(refused).toEqual({ ok: false, reason: 'not-found' });
    }
    for (const other of [people.broker, people.focalPoint, people.hubCoordinator]) {
      const seen = withActor(actingPerson(other), (tx) =>
        tx.selectFrom('saved_searches').select('id').execute(),
      );
      expect(await seen).toEqual([]);
      expect(await saveSearch(other, { name: 'X', filter: {}, letters: true }, NOW)).toEqual({
        ok: false,
        reason: 'not-your-act',
      });
    }
    expect((await removeSearch(by, { id })).ok).toBe(true);
    expect(await readSearches(by)).toEqual([]);
  });

  test('is one of twenty at most, and none of a deputy’s', async () => {
    const by = await colleague('Dalia Deputy');
    for (let number = 0; number < MOST_SEARCHES; number += 1) await save(by, {});
    const one = { name: 'One more', filter: {}, letters: true };
    expect(await saveSearch(by, one, NOW)).toEqual({ ok: false, reason: 'not-now' });
    const deputyFor = { id: people.donor.person.id, name: people.donor.person.name };
    const deputy = { ...people.secondDonor, hat: { ...people.secondDonor.hat, deputyFor } };
    expect(await saveSearch(deputy, one, NOW)).toEqual({ ok: false, reason: 'not-now' });
  });

  test('finds in the database what the rule lets through, and what is not said may be anything', async () => {
    const said: readonly Partial<NeedContent>[] = [
      { modes: ['EMB'], startAfter: '2027-03-01', startBefore: '2027-05-31' },
      { modes: ['TRN', 'EMB'], startAfter: '2027-07-01' },
      { modes: ['TRN'], startBefore: '2027-01-31' },
      { modes: [] },
    ];
    const ids: string[] = [];
    for (const answers of said) {
      const id = await arrangeNeed(database, people.focalPoint, { themes: ['AWR-PUB'], ...answers });
      // As its State shows them to every registered user.
      const stated = Object.entries(answers).filter(([, value]) => (value as string).length > 0);
      const { view, region } = await database.owner
        .selectFrom('need_views')
        .select(['view', 'region'])
        .where('need_id', '=', id)
        .where('audience', '=', 'registered')
        .executeTakeFirstOrThrow();
      const told = { ...view, answers: { ...view.answers, ...Object.fromEntries(stated) } };
      await database.owner.transaction().execute((tx) =>
        putNeedViews(tx, id, [{ view: told, region }], {
          circulating: true,
          circulatesUntil: '2026-12-23',
        }),
      );
      ids.push(id);
    }
    // One that says it, and shows it to nobody.
    ids.push(await arrangeNeed(database, people.focalPoint, { themes: ['AWR-PUB'], modes: ['MIS'] }));
    const windows = [undefined, '2027-01-15', '2027-02-15', '2027-06-15', '2027-08-01'];
    await withActor(actingPerson(people.donor), async (tx) => {
      const views = await Promise.all(ids.map((id) => findView(tx, id, 'registered')));
      for (const mode of [undefined, 'EMB', 'TRN', 'MIS'] as const)
        for (const from of windows)
          for (const until of windows.filter((day) => !day || !from || day >= from)) {
            const filter = {
              theme: 'AWR',
              ...(mode && { mode }),
              ...(from && { from }),
              ...(until && { until }),
            } as const;
            const found = (await findNeeds(tx, filter, '2026-11-23', 50)).map(({ id }) => id);
            const expected = ids.filter((_, index) => mayServe(views[index]!.view.answers, filter));
            expect([filter, found.sort()]).toEqual([filter, expected.sort()]);
            expect(found).toContain(ids.at(-1));
          }
    });
  });
});

describe('new needs that fit', () => {
  test('are told of once, by a letter with a link and nothing of the need, however often and by however many it runs', async () => {
    const by = await colleague('Nadia News');
    await arrangeNeed(database, people.focalPoint, { themes: ['CRM-FOR'] });
    const id = await save(by, { theme: 'CRM-FOR' });
    await savedSearchesDue.run(later(1));
    expect(await letters(by)).toEqual([]);

    const fits = await arrangeNeed(database, people.focalPoint, { themes: ['CRM'] });
    await arrangeNeed(database, people.secondFocalPoint, { themes: ['CRM-FOR'], status: 'validated' });
    await Promise.all([2, 2, 2].map((minutes) => savedSearchesDue.run(later(minutes))));
    expect(await savedSearchesDue.run(later(3))).toBe(0);
    expect(await letters(by)).toEqual([['needs-found', `/en/saved-searches/${id}`]]);
    expect((await readInbox(by, NOW)).entries).toMatchObject([{ kind: 'needs-found', asked: false }]);

    const sent: OutgoingMail[] = [];
    const carrier = {
      carry: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)),
      close: () => undefined,
    };
    const preparations = { 'needs-found': prepareDigest };
    await sendDueMail({ carrier, publicOrigin: 'https://capacity.example', preparations }, () => later(4));
    const letter = sent.find(({ to }) => to === by.person.email)!;
    const { reference } = await database.owner
      .selectFrom('needs')
      .select('reference')
      .where('id', '=', fits)
      .executeTakeFirstOrThrow();
    for (const told of [CANARIES.title, reference, fits, 'Motulani', 'Polynesia', 'orensic', 'Teams'])
      expect([told, letter.text.includes(told) || letter.subject.includes(told)]).toEqual([told, false]);
    // As the other letters that come by choice.
    const token = letter.unsubscribe?.split('/').at(-1);
    expect((await unsubscribe(token, later(5))).ok).toBe(true);
    await arrangeNeed(database, people.focalPoint, { themes: ['CRM-FOR'] });
    await savedSearchesDue.run(later(6));
    expect([(await letters(by)).length, (await readInbox(by, NOW)).entries.length]).toEqual([1, 2]);
  });

  test('are told of again when they go round again, and by one letter for several searches', async () => {
    const by = await colleague('Rana Round');
    const need = await arrangeNeed(database, people.focalPoint, { themes: ['STD-CVD'] });
    for (const theme of ['STD', 'STD-CVD'] as const) await save(by, { theme });
    await save(by, { theme: 'STD' }, { letters: false });
    await database.owner
      .updateTable('need_views')
      .set({ circulates_until: '2027-02-23' })
      .where('need_id', '=', need)
      .execute();
    await savedSearchesDue.run(later(1));
    expect(await letters(by)).toEqual([['needs-found', '/en/saved-searches']]);
  });

  test('are told of in the digest by whoever chose one, and not at all where its making fails half way', async () => {
    const by = await colleague('Dima Digest');
    await chooseLetters(by, 'daily', NOW);
    await save(by, { theme: 'EMT-AI' });
    await arrangeNeed(database, people.focalPoint, { themes: ['EMT-AI'] });
    await sql`create function fail_entry() returns trigger language plpgsql as $$ begin
      if new.kind = 'needs-found' then raise exception 'the disk is full' using errcode = '53100'; end if; return new; end $$`.execute(
      database.owner,
    );
    await sql`create trigger fail before insert on inbox_entries for each row execute function fail_entry()`.execute(
      database.owner,
    );
    await expect(savedSearchesDue.run(later(1))).rejects.toThrow(DatabaseUnavailable);
    await sql`drop trigger fail on inbox_entries`.execute(database.owner);
    // Nothing was marked as told.
    await savedSearchesDue.run(later(2));
    expect(await letters(by)).toEqual([]);
    await runDue(new Date('2026-11-24T06:00:00Z'));
    const digest = (await outbox(by)).find(({ kind }) => kind === 'digest');
    expect(digest?.values.items).toContainEqual({ kind: 'needs-found', count: 1 });
  });

  test('among the five that fit an organization’s offers best are told of once a week, and stand in the inbox', async () => {
    const { organisation } = people.secondDonor.hat;
    const by = await addMember(database, { name: 'Femi Fits', role: 'donor', organisation, now: NOW });
    const offerId = await arrangeOffer(database, people.secondDonor, {
      status: 'published',
      eligible: ['all'],
      themes: ['LAW-DPR'],
    });
    forgetCatalogue();
    for (const themes of [
      ['LAW-DPR'],
      ['LAW-DPR'],
      ['AWR-CHD', 'LAW-DPR'],
      ['SKL-RES', 'LAW-DPR'],
      ['DIP-NRM', 'LAW-DPR'],
      ['STD-SUP', 'LAW-DPR'],
      // Nothing in common with the offer but days and languages.
      ['EMT-AI'],
    ] as const)
      await arrangeNeed(database, people.secondFocalPoint, { themes: [...themes] });
    const best = await listBestFitting(actingPerson(by), NOW);
    expect(best).toHaveLength(5);
    expect(best.slice(0, 2).map(({ view }) => view.answers.themes)).toEqual([['LAW-DPR'], ['LAW-DPR']]);
    expect(best.every(({ view }) => view.answers.themes?.includes('LAW-DPR'))).toBe(true);
    await fittingNeedsDue.run(NOW);
    await fittingNeedsDue.run(later(1));
    expect(await letters(by)).toEqual([['needs-fit', '/en/inbox#fitting']]);
    // The week after with nothing new, and then with one that fits better than they do.
    await fittingNeedsDue.run(new Date('2026-11-30T06:00:00Z'));
    expect(await letters(by)).toHaveLength(1);
    await arrangeNeed(database, people.focalPoint, { themes: ['LAW-DPR'] });
    await fittingNeedsDue.run(new Date('2026-12-01T06:00:00Z'));
    expect(await letters(by)).toHaveLength(1);
    await fittingNeedsDue.run(new Date('2026-12-07T06:00:00Z'));
    expect(await letters(by)).toHaveLength(2);
    // One that it has answered is no news to it.
    const [answered] = await listBestFitting(actingPerson(by), NOW);
    const interest = { needId: answered!.id, offerId, interest: INTEREST };
    expect(await declareInterest(by, interest, NOW)).toMatchObject({ ok: true });
    expect((await listBestFitting(actingPerson(by), NOW)).map(({ id }) => id)).not.toContain(answered!.id);
    // Of no donor without a published offer, and of nobody who wants no letters.
    expect(await listBestFitting(actingPerson(people.donor), NOW)).toEqual([]);
  });
});

describe('the private feed of a search', () => {
  test('gives what its person may see at that moment, by its one address, which is stored as a hash', async () => {
    const by = await colleague('Farah Feed');
    const need = await arrangeNeed(database, people.focalPoint, { themes: ['SKL-TOT'] });
    await arrangeNeed(database, people.focalPoint, { themes: ['SKL-TOT'], status: 'validated' });
    const id = await save(by, { theme: 'SKL-TOT' });
    const token = await made(by, id);
    const found = async (by_: string | undefined, now = NOW) =>
      (await readFeed(by_, now))?.needs.map((one) => one.id);
    expect(await found(token)).toEqual([need]);
    expect((await readFeed(token, NOW))!.needs[0]!.view.place).toEqual(
      expect.objectContaining({ kind: 'region' }),
    );
    const { rows } = await sql<{
      feed_hash: string;
    }>`select feed_hash from saved_searches where id = ${id}`.execute(database.owner);
    expect(rows).toEqual([{ feed_hash: hashToken(token) }]);
    await expect(
      withActor(actingPerson(by), (tx) => tx.selectFrom('saved_searches').select('feed_hash').execute()),
    ).rejects.toMatchObject({ code: '42501' });

    // A need that its State takes back leaves it, and one whose time is over.
    const other = await arrangeNeed(database, people.secondFocalPoint, { themes: ['SKL-TOT'] });
    expect((await withdrawNeed(people.focalPoint, { id: need }, NOW)).ok).toBe(true);
    expect(await found(token)).toEqual([other]);
    expect(await found(token, new Date('2026-12-24T00:00:00Z'))).toEqual([]);

    // Made anew, taken back, removed: the address before is as one that never was.
    const second = await made(by, id);
    expect([await found(token), await found(second)]).toEqual([undefined, [other]]);
    expect((await endFeed(by, { id }, NOW)).ok).toBe(true);
    for (const gone of [second, id, 'x'.repeat(43), '', undefined]) expect(await found(gone)).toBeUndefined();
    const third = await made(by, id);
    await removeSearch(by, { id });
    expect(await found(third)).toBeUndefined();
  });

  test('is read so often from one address, and from another all the same', async () => {
    const asked: (number | undefined)[] = [];
    for (let times = 0; times <= FEEDS_IN_TEN_MINUTES; times += 1)
      asked.push(await countFeedRequest('2001:db8:1::1'));
    expect(asked.slice(0, -1).every((wait) => wait === undefined)).toBe(true);
    expect(asked.at(-1)).toBeGreaterThan(0);
    // One subscriber has many addresses, and is one.
    expect(await countFeedRequest('2001:db8:1::2')).toBeGreaterThan(0);
    expect(await countFeedRequest('192.0.2.9')).toBeUndefined();
  });

  test('ends with its person’s role, and everything of theirs with the account', async () => {
    const by = await colleague('Elham Ends');
    const token = await made(by, await save(by, { theme: 'SKL' }));
    await savedSearchesDue.run(NOW);
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: later(10) })
      .where('person_id', '=', by.person.id)
      .execute();
    expect([(await readFeed(token, later(9))) === undefined, await readFeed(token, later(11))]).toEqual([
      false,
      undefined,
    ]);
    await savedSearchesDue.run(later(11));
    expect(await left(by)).toEqual([0, 0]);

    const leaver = await colleague('Layla Leaves');
    await save(leaver, { theme: 'SKL' });
    expect(await left(leaver)).toEqual([1, expect.any(Number)]);
    expect((await closeAccount(leaver, later(12))).ok).toBe(true);
    expect(await left(leaver)).toEqual([0, 0]);
  });

  test('which needs somebody was told of is forgotten when their circulation is over', async () => {
    await savedSearchesDue.run(new Date('2027-03-01T00:00:00Z'));
    const { rows } = await sql`select from needs_told`.execute(database.owner);
    expect(rows).toEqual([]);
  });
});

async function made(by: CastMember, id: string): Promise<string> {
  const feed = await makeFeed(by, { id }, NOW);
  if (!feed.ok) throw new Error(feed.reason);
  return feed.value;
}

async function left({ person }: CastMember): Promise<number[]> {
  const { rows } = await sql<{ searches: number; told: number }>`
    select (select count(*)::int from saved_searches where person_id = ${person.id}) as searches,
      (select count(*)::int from needs_told where person_id = ${person.id}) as told`.execute(database.owner);
  return [rows[0]!.searches, rows[0]!.told];
}
