import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  MATCH_ACTS,
  NEED_ACTS,
  OFFER_ACTS,
  VERSION_ACTS,
  shifted,
  type LifeAct,
  type Scene,
} from '#tests/support/life-acts.ts';
import { NOW } from '#tests/support/needs.ts';
import { arrangeOffer, completeContent } from '#tests/support/offers.ts';
import { countWrites, watchWrites } from '#tests/support/writes.ts';

/**
 * Every act of the three lives, in lives that lead through all of them: before each is done it is tried with the first row
 * of the first table that it writes refused by the database, then of the second, until none is refused any more. What failed leaves every table as it was
 * (SECURITY section 5; the habit is Boulder's and SQLite's).
 */
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  await sql`
    create table public.refused_row (n integer not null);
    insert into public.refused_row values (0);
    create function public.refuse_row() returns trigger language plpgsql security definer set search_path = public as $$
    declare seen text[] := string_to_array(coalesce(current_setting('test.tables', true), ''), ' ');
    begin
      if tg_table_name = any (seen) then return new; end if;
      seen := seen || tg_table_name::text;
      perform set_config('test.tables', array_to_string(seen, ' '), true);
      if cardinality(seen) = (select n from refused_row) then raise exception 'it fails here'; end if;
      return new;
    end $$;
    do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' and tablename <> 'refused_row' loop
        execute format('create trigger a_refused before insert on public.%I for each row execute function public.refuse_row()', t);
      end loop;
    end $$;
  `.execute(database.owner);
  await watchWrites(database.owner, ['refused_row']);
  forgetCatalogue();
}, 60_000);
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

// Writing a version is no step of a life: it enters nothing.
const { rewrite, ...versions } = VERSION_ACTS;
const KINDS = { need: NEED_ACTS, offer: OFFER_ACTS, version: versions, match: MATCH_ACTS } as const;
const done = new Set<string>();
let failures = 0;

/** Tries an act with each of its rows refused in turn, then does it; `name` is `match introduce`, with whose it is where two may. */
async function live(life: Life, ...names: readonly string[]): Promise<void> {
  for (const said of names) {
    const [kind, name, side] = said.split(' ') as [keyof typeof KINDS, string, string?];
    const { act, by } = (KINDS[kind] as Record<string, LifeAct>)[name]!;
    const who = life.who[(side ?? by[0]) as keyof Life['who']] ?? people.broker;
    life.now = new Date(life.now.getTime() + 60_000);
    // Once an act has been through it, the lives after that only pass by.
    const known = done.has(`${kind} ${name}`);
    const before = known ? {} : await countWrites(database.owner);
    for (let row = known ? 0 : 1; ; row += 1) {
      await sql`update refused_row set n = ${row}`.execute(database.owner);
      forgetCatalogue();
      const outcome = await act(life, who).catch((error: Error) => error);
      await sql`update refused_row set n = 0`.execute(database.owner);
      if (outcome instanceof Error) {
        expect(outcome.message, said).toContain('it fails here');
        expect(await countWrites(database.owner), `${said}, row ${row}`).toEqual(before);
        failures += 1;
      } else {
        expect([said, outcome]).toEqual([
          said,
          typeof outcome === 'number'
            ? expect.toSatisfy((count: number) => count > 0)
            : expect.objectContaining({ ok: true }),
        ]);
        // Each act writes something that could have failed.
        expect([said, known || row > 1]).toEqual([said, true]);
        done.add(`${kind} ${name}`);
        break;
      }
    }
    if (kind === 'match' && (name === 'propose' || name === 'declare'))
      life.matchId = await newestMatch(life);
  }
}

type Life = Scene & {
  who: { donor: Wearing; recipient: Wearing; broker: Wearing; verifier: Wearing; administrator: Wearing };
};

async function begin(now = NOW): Promise<Life> {
  const id = randomUUID();
  await startNeed(people.focalPoint, { id }, NOW);
  await saveNeed(
    people.focalPoint,
    { id, revision: 1, changes: shifted({ ...COMPLETE_NEED, redLines: [] }, now) },
    NOW,
  );
  return {
    database,
    needId: id,
    offerId: await arrangeOffer(database, people.donor, shifted(completeContent({ eligible: ['all'] }), now)),
    matchId: randomUUID(),
    now,
    chance: () => 0.1,
    who: {
      donor: people.donor,
      recipient: people.focalPoint,
      broker: people.broker,
      verifier: people.verifier,
      administrator: people.administrator,
    },
  };
}

/** The rest of a life that leads somewhere else. */
async function branch(from: Life, { need = false, offer = false } = {}): Promise<Life> {
  const fresh = await begin(from.now);
  const life = {
    ...fresh,
    ...(!need && { needId: from.needId }),
    ...(!offer && { offerId: from.offerId }),
  };
  const { act: submit } = NEED_ACTS.submit;
  const { act: offered } = OFFER_ACTS.submit;
  const steps: (() => Promise<unknown>)[] = [];
  if (need)
    steps.push(
      () => submit(life, people.focalPoint),
      () => NEED_ACTS.validate.act(life, people.broker),
      () => NEED_ACTS.consent.act(life, people.focalPoint),
      () => NEED_ACTS.circulate.act(life, people.broker),
    );
  if (offer)
    steps.push(
      () => offered(life, people.donor),
      () => OFFER_ACTS.publish.act(life, people.broker),
    );
  for (const step of steps) expect(await step()).toMatchObject({ ok: true });
  return life;
}

const after = (life: Life, days: number): Life =>
  Object.assign(life, { now: new Date(life.now.getTime() + days * 86_400_000) });

test('an act of which one row cannot be written leaves nothing behind, whichever row, in all three lives', async () => {
  const first = await begin();
  await live(
    first,
    'need submit',
    'need return',
    'need submit',
    'need take-back',
    'need submit',
    'need take-up',
    'need authenticate',
    'need validate',
    'need pause',
    'need resume',
  );
  await live(first, 'need reconfirm', 'need consent', 'need circulate');
  await live(
    first,
    'offer submit',
    'offer return',
    'offer submit',
    'offer take-back',
    'offer submit',
    'offer take-up',
    'offer publish',
  );
  await live(first, 'offer pause', 'offer resume', 'offer reconfirm');
  await live(first, 'offer ask-suspension', 'offer decline-asking');
  await live(first, 'version edit');
  await rewrite.act({ ...first, chance: () => 0.9 }, people.donor);
  await live(first, 'version submit-version', 'version publish-version');
  await live(first, 'offer propose-suspension', 'offer refuse-suspension');
  await live(first, 'offer propose-suspension', 'offer suspend', 'offer propose-lifting', 'offer lift');

  // Ends before an introduction.
  await live(first, 'match declare', 'match revise-interest', 'match propose', 'match no recipient');
  await live(first, 'match propose', 'match close');
  await live(first, 'match propose');
  await live(after(first, 60), 'match run-out');

  // A silence, and a dispute in it.
  const silent = await branch(first, { need: true });
  await live(
    silent,
    'match propose',
    'match yes donor',
    'match yes recipient',
    'match introduce',
    'match keep',
  );
  await live(silent, 'match spoke', 'match more-time recipient');
  await live(silent, 'match dispute', 'match settle', 'match settle recipient', 'match resolve');
  await live(after(silent, 31), 'match stall');
  await live(after(silent, 62), 'match lapse');

  // To the end, and what remains of it.
  const whole = await branch(silent, { need: true, offer: true });
  const agree = ['match propose', 'match yes donor', 'match yes recipient', 'match introduce', 'match keep'];
  const confirm = ['match open', 'match revise', 'match confirm recipient', 'match confirm donor'];
  await live(whole, ...agree, ...confirm);
  await live(
    whole,
    'match start',
    'match report',
    'match complete',
    'match refuse',
    'match complete',
    'match accept',
  );
  await live(whole, 'match feedback donor', 'match feedback recipient', 'match conclude');
  await live(after(whole, 190), 'match follow-up', 'match follow-up recipient');

  // Ended by a side, closed by the clock, withdrawn with its need.
  const ended = await branch(whole, { need: true, offer: true });
  await live(ended, ...agree, 'match end');
  const terminated = await branch(ended, { need: true });
  await live(terminated, ...agree, ...confirm, 'match start', 'match end recipient');
  const clocked = await branch(terminated, { need: true });
  await live(clocked, ...agree, ...confirm, 'match start', 'match complete', 'match accept');
  await live(after(clocked, 31), 'match conclude-at-clock');
  const withdrawn = await branch(clocked, { need: true });
  await live(withdrawn, ...agree, ...confirm, 'need withdraw');

  const unmet = await branch(withdrawn, { need: true });
  await live(after(unmet, 1), 'need unmet');
  await live(after(unmet, 1), 'need consent', 'need recirculate');
  // Its State chooses, before the day and at it, and nobody is left; it is written anew.
  await live(unmet, 'match declare', 'need shortlist', 'match propose', 'match no donor', 'need unmet');
  await live(unmet, 'need refine', 'need submit', 'need validate', 'need consent', 'need circulate');
  await live(unmet, 'match declare');
  await live(after(unmet, 31), 'need close-round');
  await live(unmet, 'need withdraw');
  // By the clock alone.
  const old = await branch(unmet, { need: true, offer: true });
  await live(after(old, 190), 'offer go-stale');
  await live(after(old, 35), 'offer archive');
  const gone = await branch(old, { offer: true });
  await live(gone, 'offer withdraw');
  await live(after(old, 370), 'need expire');

  const all = Object.entries(KINDS).flatMap(([kind, acts]) =>
    Object.keys(acts).map((name) => `${kind} ${name}`),
  );
  expect([...done].sort()).toEqual(all.sort());
  expect(failures).toBeGreaterThan(100);
  // What is compared does count.
  expect(Object.keys(await countWrites(database.owner)).length).toBeGreaterThan(20);
}, 120_000);

async function newestMatch({ needId, offerId }: Scene): Promise<string> {
  const { id } = await database.owner
    .selectFrom('matches')
    .select('id')
    .where('need_id', '=', needId)
    .where('offer_id', '=', offerId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}
