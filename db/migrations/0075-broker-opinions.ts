import { sql, type Kysely } from 'kysely';

/**
 * Where no hub covers a need's State, a broker takes its role (DOMAIN section 6) and writes what a hub would say of the
 * region. Its State and brokers read it; no hub and no donor ever does. What was written stays, and more can be added.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table broker_opinions (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      texts jsonb not null constraint broker_opinions_texts check (jsonb_typeof(texts) = 'object' and texts <> '{}'
        and pg_column_size(texts) <= 20000),
      given_by uuid not null references people (id),
      given_for uuid references people (id),
      given_at timestamptz not null
    );
    create index broker_opinions_need on broker_opinions (need_id, given_at);
    select app.protect('broker_opinions');
    grant select, insert (need_id, texts, given_by, given_at) on broker_opinions to tws_user;

    create policy broker on broker_opinions for select to tws_user using (
      (select app.is_role('broker')) and need_id in (select id from needs));
    create policy delegation on broker_opinions for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy broker_writes on broker_opinions for insert to tws_user with check (
      (select app.is_role('broker')) and given_by = (select app.person_id()) and need_id in (select id from needs
        where not pooled and status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'unmet')));

    create function app.broker_opinion_given() returns trigger language plpgsql as $$
    begin
      new.given_for := app.on_behalf_of();
      return new;
    end $$;
    create trigger given before insert on broker_opinions for each row execute function app.broker_opinion_given();
  `.execute(db);
  await sql`
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc
        where pronamespace = 'app'::regnamespace and proname = 'hubs_naming';
      after := replace(before, ' order by 1, 6', ${sql.lit(NAMING)} || ' order by 1, 6');
      if after = before then raise exception 'what a person did about hubs is said otherwise now'; end if;
      execute after;
    end $do$;
  `.execute(db);
}

const NAMING = ['given_by', 'given_for']
  .map(
    (
      person,
    ) => ` union all select 'broker_opinions.${person}', n.reference, null, null, 'give-context', e.given_at
      from broker_opinions e join needs n on n.id = e.need_id where e.${person} = target`,
  )
  .join('');
