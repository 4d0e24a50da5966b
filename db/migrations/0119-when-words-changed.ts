import { sql, type Kysely } from 'kysely';

/**
 * When what a published offer says changed last, for those who follow the feed or read an offer again: its day of publication
 * stays what it is. Nobody wrote down when offers changed before this; of those nothing is said until they change again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers add column content_changed_at timestamptz;
    alter table published_offers add column content_changed_at timestamptz;

    -- What was changed before anybody could read it is no change to a reader.
    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'raise_content_version';
      after := replace(before, 'return new;',
        'if new.content_version > old.content_version and old.published_at is not null then new.content_changed_at := now(); end if; return new;');
      if after = before then raise exception 'what makes another version is said otherwise now'; end if;
      execute after;
    end $do$;

    -- The projection names its columns by their place: what is no part of a version is taken over as a row comes.
    create or replace function app.tell_build() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select o.binary_equivalence, o.content_changed_at into new.binary_equivalence, new.content_changed_at
        from offers o where o.id = new.id;
      return new;
    end $$;
  `.execute(db);
}
