import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { addWorkingDays, dayOf } from '#app/domain/codes/day.ts';
import { deskClock, type DeskFilter } from '#app/domain/matches/desk.ts';
import type { DeskRecord } from '#app/domain/matches/desk-assignment.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { assignDesk, undoDesk, type AssignInput } from '#app/operations/matches/assign-desk.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { handOverPost } from '#app/operations/accounts/hand-over-post.ts';
import { withActor } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { ITEMS_A_PAGE } from '#db/queries/desk/desk.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
let needs: string[];
let offers: string[];
type NeedTierChoice = Parameters<typeof tiersOf>[0];
const LATER = new Date('2026-12-10T10:00:00Z');
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  forgetCatalogue();
  needs = [
    await arrangeNeed(database, people.focalPoint, { status: 'submitted', themes: ['CRM-LEG'] }),
    await arrangeNeed(database, people.secondFocalPoint, { status: 'submitted' }),
    await arrangeNeed(database, people.focalPoint, { status: 'validated' }),
    await arrangeNeed(database, people.focalPoint),
  ];
  offers = [
    await arrangeOffer(database, people.donor, { status: 'submitted' }),
    await arrangeOffer(database, people.secondDonor, { status: 'under-review' }),
  ];
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const desk = (filter?: DeskFilter, by: Wearing = people.broker, now = NOW) => listDesk(by, now, filter);
const ids = async (filter?: DeskFilter, by?: Wearing, now?: Date) =>
  (await desk(filter, by, now)).lines.map(({ id }) => id).sort();
const need = (index: number): DeskRecord => ({ subject: 'need', id: needs[index]! });
const assign = (
  by: Wearing,
  records: readonly DeskRecord[],
  to: AssignInput['to'],
  batch: string = randomUUID(),
) => assignDesk(by, { records, to, batch }, NOW);
const counted = (count: number) => ({ ok: true, value: { count } });
const TAKE = { act: 'take-item' } as const;
const handTo = (to: Wearing, line = '') => ({
  act: 'hand-over-item' as const,
  brokerId: to.person.id,
  line,
});

describe('the queue', () => {
  it('is ordered and clocked by the database as the domain does', async () => {
    const { lines, on } = await desk({ whose: 'everyone' });
    expect(lines.map(({ id }) => id).sort()).toEqual([...needs, ...offers].sort());
    // First due first, what has no clock last, the longest waiting of one day first.
    const key = ({ due, since, reference }: (typeof lines)[number]) =>
      [due ?? '9999-12-31', since.toISOString(), reference].join(' ');
    expect(lines.map(key)).toEqual(lines.map(key).sort());
    expect(lines.at(-1)).toMatchObject({ kind: 'need-consent', due: undefined });
    for (const line of lines)
      expect([line.kind, line.due]).toEqual([
        line.kind,
        deskClock({ ...line, dueOn: line.kind === 'need-propose' ? line.due : undefined }, on)?.by,
      ]);
  });

  it('has the next version of a passport from when it was handed in, once an offer, while its offer lives', async () => {
    const donor = people.secondDonor;
    const offerId = await arrangeOffer(database, donor, { status: 'published' });
    const waiting = async () =>
      (await desk({ whose: 'everyone', kind: 'passport-review' })).lines.map(({ id, due }) => [id, due]);
    for (const n of [1, 2]) {
      await database.owner
        .insertInto('passports')
        .values({ offer_id: offerId, n, version: 2, status: 'draft', created_at: NOW, updated_at: NOW })
        .execute();
    }
    expect(await waiting()).toEqual([]);
    const move = (status: 'submitted' | 'in-force') =>
      database.owner.updateTable('passports').set({ status }).where('offer_id', '=', offerId).execute();
    await move('submitted');
    expect(await waiting()).toEqual([[offerId, addWorkingDays(dayOf(NOW), 10)]]);
    expect(await ids({ whose: 'everyone', donor: donor.hat.organisation.id })).toContain(offerId);
    const offer = (status: 'published' | 'withdrawn') =>
      database.owner.updateTable('offers').set({ status }).where('id', '=', offerId).execute();
    await offer('withdrawn');
    expect(await waiting()).toEqual([]);
    await offer('published');
    await move('in-force');
    expect(await waiting()).toEqual([]);
  });

  it('counts working days as the domain does', async () => {
    const days = Array.from({ length: 14 }, (_, index) => `2026-11-${String(index + 10)}`);
    for (const count of [1, 2, 5, 10, 15]) {
      const { rows } = await sql<{ on: string }>`
        select app.add_working_days(day, ${count}::int)::text as on from unnest(${days}::date[]) day order by day`.execute(
        database.owner,
      );
      expect(rows.map(({ on }) => on)).toEqual(days.map((day) => addWorkingDays(day, count)));
    }
  });

  it.each<[NeedTierChoice, NeedTierChoice | null]>([
    [{}, null],
    [{}, {}],
    [{ subject: 'T1' }, {}],
    [{ subject: 'T0' }, {}],
    [{ subject: 'T0' }, { subject: 'T0' }],
    [{ maturity: 'T2' }, { maturity: 'T3' }],
    [{ maturity: 'T3' }, { maturity: 'T2' }],
  ])('knows whether a State agreed as the domain does: %j, served %j', async (tiers, servedTiers) => {
    await database.owner
      .updateTable('needs')
      .set({ tiers: JSON.stringify(tiers), served_tiers: servedTiers && JSON.stringify(servedTiers) })
      .where('id', '=', needs[2]!)
      .execute();
    const agreed = isAgreed({
      tiers: tiersOf(tiers),
      ...(servedTiers && { servedTiers: tiersOf(servedTiers) }),
    });
    const line = (await desk({ whose: 'everyone' })).lines.find(({ id }) => id === needs[2]);
    expect(line?.kind).toBe(agreed ? 'need-circulate' : 'need-consent');
  });

  it('is narrowed by region, theme, hub, donor and age', async () => {
    const all = 'everyone' as const;
    const [motulani, karimba] = ['061', '014'];
    expect(await ids({ whose: all, region: karimba, kind: 'need-new' })).toEqual([needs[1]]);
    expect(await ids({ whose: all, region: motulani, theme: 'CRM' })).toEqual([needs[0]]);
    expect(await ids({ whose: all, donor: people.secondDonor.hat.organisation.id })).toEqual([offers[1]]);
    expect(await ids({ whose: all, hub: people.hubCoordinator.hat.organisation.id })).toEqual([]);
    await database.owner
      .updateTable('hubs')
      .set({ covers: ['XD'] })
      .where('organisation_id', '=', people.hubCoordinator.hat.organisation.id)
      .execute();
    expect(await ids({ whose: all, hub: people.hubCoordinator.hat.organisation.id })).toEqual([needs[1]]);
    expect(await ids({ whose: all, kind: 'need-new', olderThan: 14 })).toEqual([]);
    expect(await ids({ whose: all, kind: 'need-new', olderThan: 14 }, people.broker, LATER)).toEqual(
      [needs[0], needs[1]].sort(),
    );
  });

  it('shows nothing of needs to anybody but brokers', async () => {
    for (const by of [people.donor, people.hubCoordinator, people.verifier, people.administrator])
      expect((await desk({}, by)).lines.filter(({ kind }) => kind.startsWith('need'))).toEqual([]);
  });

  it('comes page by page, none twice and none left out', async () => {
    const more = Array.from({ length: ITEMS_A_PAGE + 5 }, () =>
      arrangeNeed(database, people.focalPoint, { status: 'submitted' }),
    );
    const made = await Promise.all(more);
    const first = await desk({ whose: 'everyone', kind: 'need-new' });
    expect(first.lines).toHaveLength(ITEMS_A_PAGE);
    const second = await listDesk(people.broker, NOW, { whose: 'everyone', kind: 'need-new' }, first.more);
    expect(second.more).toBeUndefined();
    const seen = [...first.lines, ...second.lines].map(({ id }) => id);
    expect(new Set(seen).size).toBe(made.length + 2);
    expect(seen).toHaveLength(made.length + 2);
    await database.owner.deleteFrom('needs').where('id', 'in', made).execute();
  });
});

describe('who has an item', () => {
  it('is everybody’s until one takes it; then theirs comes first', async () => {
    expect((await desk()).whose).toBe('everyone');
    expect(await assign(people.broker, [need(0), need(2)], TAKE)).toEqual(counted(2));
    const { whose, lines, counts } = await desk();
    expect([whose, lines.map(({ id }) => id).sort(), counts.mine]).toEqual([
      'mine',
      [needs[0], needs[2]].sort(),
      2,
    ]);
    expect((await desk({}, people.secondBroker)).whose).toBe('everyone');
    expect(await ids({ whose: 'free' })).not.toContain(needs[0]);
    // Months later: whoever looks at their own is told how much is late that nobody has.
    const later = new Date('2027-06-01T09:00:00Z');
    const free = await desk({ whose: 'free' }, people.broker, later);
    expect(free.counts.late).toBeGreaterThan(0);
    expect((await desk({}, people.broker, later)).counts.lateFree).toBe(free.counts.late);
  });

  it('is not taken from a colleague who was quicker than the page knows', async () => {
    const taking = (by: Wearing, seen: string | undefined) =>
      assignDesk(
        by,
        { records: [need(0)], to: TAKE, batch: randomUUID(), seen: new Map([[needs[0]!, seen]]) },
        NOW,
      );
    expect(await taking(people.secondBroker, undefined)).toEqual({ ok: false, reason: 'stale' });
    expect((await desk({}, people.secondBroker)).whose).toBe('everyone');
    // Knowing who has it, one may take it all the same.
    expect(await taking(people.secondBroker, people.broker.person.id)).toEqual(counted(1));
    expect(await taking(people.broker, people.secondBroker.person.id)).toEqual(counted(1));
  });

  it('is told to brokers on the record, and to nobody else', async () => {
    const owner = (by: Wearing) => withActor(actingPerson(by), (tx) => findDeskOwner(tx, need(0)));
    expect(await owner(people.secondBroker)).toMatchObject({ id: people.broker.person.id });
    const { focalPoint, donor, hubCoordinator, verifier, administrator } = people;
    for (const by of [focalPoint, donor, hubCoordinator, verifier, administrator])
      expect(await owner(by), by.hat.role).toBeUndefined();
  });

  it('is handed over with a line, which its owner reads', async () => {
    const line = 'I am away from Monday.';
    expect(await assign(people.broker, [need(0)], handTo(people.secondBroker, line))).toEqual(counted(1));
    const [item] = (await desk({}, people.secondBroker)).lines;
    expect(item).toMatchObject({
      id: needs[0],
      owner: { id: people.secondBroker.person.id, name: people.secondBroker.person.name, line },
    });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a donor', () => assign(people.donor, [need(0)], TAKE), 'not-your-act'],
    ['to nobody who is a broker', () => assign(people.broker, [need(0)], handTo(people.donor)), 'not-found'],
    [
      'of nothing there is',
      () => assign(people.broker, [{ subject: 'offer', id: randomUUID() }], TAKE),
      'not-found',
    ],
    [
      'with too long a line',
      () => assign(people.broker, [need(0)], handTo(people.secondBroker, 'a'.repeat(301))),
      'incomplete',
    ],
    [
      'with a secret',
      () => assign(people.broker, [need(0)], handTo(people.secondBroker, 'Password: Quillfrost#2026')),
      'secret-found',
    ],
  ])('is refused: %s', async (_, act, reason) => {
    expect(await act()).toEqual({ ok: false, reason });
  });

  it('is one act however often the same form is sent, and is undone as one', async () => {
    const batch = randomUUID();
    const all = [need(0), need(1), need(2), { subject: 'offer' as const, id: offers[0]! }];
    // One of them is the first broker's already.
    expect(await assign(people.broker, all, TAKE, batch)).toEqual(counted(3));
    expect(await assign(people.broker, all, TAKE, batch)).toEqual(counted(3));
    expect(await undoDesk(people.secondBroker, { batch }, NOW)).toEqual({ ok: false, reason: 'not-found' });
    // Somebody moved one on: it stays where it is now.
    await assign(people.secondBroker, [need(1)], TAKE);
    expect(await undoDesk(people.broker, { batch }, NOW)).toEqual(counted(2));
    const owners = new Map((await desk({ whose: 'everyone' })).lines.map(({ id, owner }) => [id, owner?.id]));
    expect([needs[0], needs[1], needs[2], offers[0]].map((id) => owners.get(id!))).toEqual([
      people.secondBroker.person.id,
      people.secondBroker.person.id,
      people.broker.person.id,
      undefined,
    ]);
    expect(await undoDesk(people.broker, { batch }, NOW)).toEqual({ ok: false, reason: 'not-found' });
  });

  it('goes with the post', async () => {
    const { hat, person } = people.secondBroker;
    const input = { membershipId: hat.membershipId, successorId: people.broker.person.id };
    expect(await handOverPost(people.secondBroker, input, NOW)).toMatchObject({ ok: true });
    const owners = await database.owner.selectFrom('desk_owners').select('owner_id').execute();
    expect(owners.map(({ owner_id: id }) => id)).not.toContain(person.id);
    expect((await desk({ whose: 'mine' })).counts.mine).toBe(3);
  });
});
