import { sql } from 'kysely';
import type { TestDatabase } from './database.ts';

/** Any number that nothing else locks. */
const LOCK = 161_803;

export type Pauses = {
  /** Whoever this is waits in the middle of their next transaction, right after this statement that wrote; the first is 1. */
  at: (personId: string, step: number) => Promise<void>;
  /** How many statements that wrote the longest transaction of theirs had that is done; infinite where none is. */
  stepsOf: (personId: string) => Promise<number>;
  /**
   * Once so many transactions wait, each in the middle of what it does.
   *
   * @throws Error where `isOver` says that they never will
   */
  waitFor: (count: number, isOver: () => boolean) => Promise<void>;
  /** Lets those of a process that is gone go on, and waits until nothing of them is left. */
  letGo: () => Promise<void>;
};

/**
 * Makes the database stop an act after any statement of it that wrote, its entry in the log of acts too: a lock that the test holds.
 * Call `end` before the database goes.
 */
export async function arrangePauses({ owner }: TestDatabase): Promise<Pauses & { end: () => Promise<void> }> {
  await sql`
    create schema pauses;
    create table pauses.asked (person_id text primary key, step integer not null);
    create table pauses.taken (person_id text primary key, steps integer not null);
    create function pauses.pause() returns trigger language plpgsql security definer as $$
    <<pause>> declare step integer := coalesce(nullif(current_setting('pauses.step', true), ''), '0')::integer + 1;
    begin
      perform set_config('pauses.step', step::text, true);
      insert into pauses.taken (person_id, steps)
        select person_id, step from nullif(current_setting('app.person_id', true), '') person_id where person_id is not null
        on conflict (person_id) do update set steps = greatest(taken.steps, excluded.steps);
      if exists (select from pauses.asked where person_id = current_setting('app.person_id', true) and asked.step = pause.step) then
        perform pg_advisory_xact_lock_shared(161803);
      end if;
      return null;
    end $$;
    do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create trigger zzz_pause after insert or update or delete on %I for each statement execute function pauses.pause()', t);
      end loop;
    end $$;
  `.execute(owner);
  let release = () => {};
  let held = Promise.resolve();
  const hold = () =>
    new Promise<void>((isHeld) => {
      held = owner.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(${LOCK})`.execute(connection);
        isHeld();
        await new Promise<void>((asked) => (release = asked));
        await sql`select pg_advisory_unlock(${LOCK})`.execute(connection);
      });
    });
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((soon) => setTimeout(soon, 10));
  };
  const count = async (which: ReturnType<typeof sql>) => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and ${which}`.execute(owner);
    return rows.length;
  };
  await hold();
  return {
    at: async (personId, step) => {
      await sql`insert into pauses.asked (person_id, step) values (${personId}, ${step})
        on conflict (person_id) do update set step = excluded.step`.execute(owner);
    },
    stepsOf: async (personId) => {
      const { rows } = await sql<{ steps: number }>`
        select steps from pauses.taken where person_id = ${personId}`.execute(owner);
      return rows[0]?.steps ?? Infinity;
    },
    waitFor: (wanted, isOver) =>
      until(async () => {
        if (isOver()) throw new Error('An act was done, or failed, that should wait.');
        return (await count(sql`state = 'active' and wait_event_type = 'Lock'`)) === wanted;
      }),
    letGo: async () => {
      release();
      await held;
      await until(async () => (await count(sql`state <> 'idle'`)) === 0);
      await hold();
    },
    end: async () => {
      release();
      await held;
    },
  };
}
