import { sql, type Kysely } from 'kysely';

/** A name goes with the hat, as every title does. */
const OWN_NAME = `case when exists (select from memberships s where s.person_id = target and s.ended_at is null
  and s.role = w.role and s.organisation_id = w.organisation_id) then e.name end`;

/** What was done to a file: which column holds a person, what that person's own copy calls it, and when it was. */
const NAMING = [
  ['match_files.uploaded_by', "'add-file'", 'coalesce(w.at, e.began_at)', OWN_NAME],
  ['match_file_acts.person_id', 'e.action', 'e.at', 'null'],
  ['match_file_acts.on_behalf_of', 'e.action', 'e.at', 'null'],
] as const;

/**
 * Files in the thread of a match. A file belongs to one message, and whoever reads that message may have it: nobody else,
 * and no longer. Until it is sent its row is its sender's alone. Its bytes lie sealed in chunks, as those of a need's file.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tables(db);
  await policies(db);
  await readings(db);
  await tellOwnData(db);
}

async function tables(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_files (
      id uuid primary key,
      match_id uuid not null references matches (id),
      -- Empty while it comes in and is looked at; then what was written with it.
      message_id uuid references match_messages (id) on delete cascade,
      name text not null constraint match_files_name_length check (char_length(name) between 1 and 150),
      media_type text constraint match_files_media_type check (media_type ~ '^[a-z0-9.+/-]{3,100}$'),
      bytes integer not null default 0 constraint match_files_bytes check (bytes between 0 and 20971520),
      sha256 text constraint match_files_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
      sealed_key bytea constraint match_files_key check (octet_length(sealed_key) = 60),
      uploaded_by uuid not null references people (id),
      began_at timestamptz not null,
      removed_at timestamptz,
      constraint match_files_whole check ((message_id is null) = (sha256 is null) and (message_id is null) = (media_type is null)),
      constraint match_files_removed check ((removed_at is null) = (sealed_key is not null) and (removed_at is null or message_id is not null))
    );
    create index match_files_match on match_files (match_id);
    create index match_files_message on match_files (message_id);
    create index match_files_unfinished on match_files (began_at) where message_id is null;

    create table match_file_chunks (
      file_id uuid not null references match_files (id) on delete cascade,
      n integer not null constraint match_file_chunks_n check (n between 0 and 79),
      body bytea not null constraint match_file_chunks_body check (octet_length(body) between 28 and 262172),
      primary key (file_id, n)
    );
    alter table match_file_chunks alter column body set storage external;

    -- Who had a file, and with which copy; who took it back.
    create table match_file_acts (
      id bigint generated always as identity primary key,
      match_id uuid not null references matches (id),
      file_id uuid not null references match_files (id) on delete cascade,
      action text not null constraint match_file_acts_action check (action in ('read-file', 'remove-file')),
      copy_number text constraint match_file_acts_copy_number check (copy_number ~ '^C-[0-9A-HJKMNP-TV-Z]{6}$'),
      copy_sha256 text constraint match_file_acts_copy_sha256 check (copy_sha256 ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint match_file_acts_copy check ((copy_number is null) = (copy_sha256 is null)
        and (copy_number is null or action = 'read-file')),
      constraint match_file_acts_copy_once unique (file_id, copy_number)
    );
    create index match_file_acts_file on match_file_acts (file_id, id desc);
    create trigger on_behalf before insert on match_file_acts for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on match_file_acts deferrable initially deferred
      for each row execute function app.audited('match');

    -- A message says something or brings a file.
    alter table match_messages drop constraint match_messages_text_length,
      add constraint match_messages_text_length check (char_length(text) <= 4000);
    create function app.message_says_something() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.text = '' and not exists (select from match_files f where f.message_id = new.id) then
        raise exception 'a message without a word brings a file' using errcode = 'check_violation', constraint = 'match_messages_text_length';
      end if;
      return null;
    end $$;
    create constraint trigger says_something after insert on match_messages deferrable initially deferred
      for each row execute function app.message_says_something();

    -- What was sent stays as it was sent; its side takes it back, and nothing else becomes of it.
    create function app.file_stays_as_sent() returns trigger language plpgsql as $$
    begin
      if old.message_id is not null and (new.removed_at is null or old.removed_at is not null
        or (to_jsonb(new) - '{removed_at,sealed_key}'::text[]) <> (to_jsonb(old) - '{removed_at,sealed_key}'::text[])) then
        raise exception 'a file that was sent stays as it is, or goes' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger stays_as_sent before update on match_files for each row
      when (current_user = 'tws_user') execute function app.file_stays_as_sent();

    -- As of a need's files: whoever is not of the side that sent it gets a PDF or a picture as a copy of their own.
    create function app.thread_copy_is_marked() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.action = 'read-file' and new.copy_sha256 is null and exists (
        select from match_files f join match_messages w on w.id = f.message_id
        where f.id = new.file_id and w.role <> new.role and f.media_type in ('application/pdf', 'image/png', 'image/jpeg')
      ) then
        raise exception 'a reader of a PDF or a picture gets a copy of their own' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger marked before insert on match_file_acts for each row execute function app.thread_copy_is_marked();
    revoke all on function app.message_says_something(), app.file_stays_as_sent(), app.thread_copy_is_marked() from public;
  `.execute(db);
}

async function policies(db: Kysely<unknown>): Promise<void> {
  await sql`
    select app.protect(t::regclass) from unnest(array['match_files', 'match_file_chunks', 'match_file_acts']) t;
    grant insert (id) on match_messages to tws_user;
    grant select, delete, insert (id, match_id, name, sealed_key, uploaded_by, began_at),
      update (message_id, name, media_type, bytes, sha256, sealed_key, removed_at) on match_files to tws_user;
    grant select, insert, delete on match_file_chunks to tws_user;
    grant select, insert (match_id, file_id, action, copy_number, copy_sha256, person_id, role, organisation_id, at)
      on match_file_acts to tws_user;
    grant usage on all sequences in schema public to tws_user;

    -- While it comes in it is its sender's, who may write in that thread now.
    create policy comes on match_files for select to tws_user using (message_id is null and uploaded_by = (select app.person_id()));
    create policy begin on match_files for insert to tws_user with check (
      message_id is null and uploaded_by = (select app.person_id())
      and match_id in (select id from matches where app.match_is_live(status))
      and (match_id in (select app.threads_of_mine()) or ((select app.is_role('broker')) and not app.broker_is_excused(match_id))));
    create policy drop_unsent on match_files for delete to tws_user using (
      message_id is null and uploaded_by = (select app.person_id()));
    create policy send on match_files for update to tws_user using (message_id is null and uploaded_by = (select app.person_id()))
      with check (uploaded_by = (select app.person_id()) and exists (select from match_messages w
        where w.id = message_id and w.match_id = match_files.match_id and w.person_id = (select app.person_id())));
    -- Sent, it is with its message: who reads the one may have the other.
    create policy thread on match_files for select to tws_user using (
      message_id is not null and exists (select from match_messages w where w.id = message_id));
    -- The side that sent it takes it back; what that side is, its role in this thread says.
    create policy take_back on match_files for update to tws_user using (
      removed_at is null and exists (select from match_messages w where w.id = message_id and w.role = (select app.role())))
      with check (removed_at is not null);

    create policy read on match_file_chunks for select to tws_user using (exists (select from match_files f where f.id = file_id));
    create policy write on match_file_chunks for insert to tws_user with check (exists (select from match_files f
      where f.id = file_id and f.message_id is null and f.uploaded_by = (select app.person_id())));
    create policy remove on match_file_chunks for delete to tws_user using (exists (select from match_files f
      left join match_messages w on w.id = f.message_id where f.id = file_id
        and ((f.message_id is null and f.uploaded_by = (select app.person_id())) or w.role = (select app.role()))));

    create policy own on match_file_acts for select to tws_user using (person_id = (select app.person_id()));
    create policy record on match_file_acts for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and exists (select from match_files f join match_messages w on w.id = f.message_id
        where f.id = file_id and f.match_id = match_file_acts.match_id and (match_file_acts.action = 'read-file' or w.role = (select app.role()))));

    -- An upload that was cut off.
    grant select (began_at, message_id), delete on match_files to tws_worker;
    create policy remove_due on match_files to tws_worker using (message_id is null);
  `.execute(db);
}

/** Who had what this side sent: by name, which it could not look up itself. */
async function readings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.thread_file_readings(target uuid) returns table (file_id uuid, at timestamptz, person text,
      on_behalf_of text, organisation text, copy_number text)
    language sql stable security definer set search_path = public as $$
      select r.file_id, r.at, p.name, b.name, app.organisation_name_at(r.organisation_id, r.at), r.copy_number
      from match_file_acts r join match_files f on f.id = r.file_id join match_messages w on w.id = f.message_id
        join people p on p.id = r.person_id left join people b on b.id = r.on_behalf_of
      where r.match_id = target and r.action = 'read-file' and r.role <> w.role and w.role = app.role()
        and (target in (select app.threads_of_mine()) or (app.is_role('broker') and w.with_broker))
      order by r.id desc limit 200
    $$;
    revoke all on function app.thread_file_readings(uuid) from public;
    grant execute on function app.thread_file_readings(uuid) to tws_user;
  `.execute(db);
}

/** Adds them to the one function that tells a person's copy what records hold, whatever it told before. */
async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const added = NAMING.map(([source, what, at, title]) => {
    const [table, column] = source.split('.');
    return `union all select '${source}', m.reference, ${title}, null, ${what}, ${at} from ${table} e
      join matches m on m.id = e.match_id ${table === 'match_files' ? 'left join match_messages w on w.id = e.message_id' : ''}
      where e.${column} = target`;
  }).join(' ');
  await sql`
    do $do$ declare before text; begin
      select prosrc into strict before from pg_proc where oid = 'app.records_naming(uuid)'::regprocedure;
      if before !~ 'order by 1, 6[[:space:]]*$' then raise exception 'records_naming ends otherwise than it did'; end if;
      execute format('create or replace function app.records_naming(target uuid)
        returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
        language sql stable security definer set search_path = public as %L',
        regexp_replace(before, 'order by 1, 6[[:space:]]*$', '') || ${sql.lit(added)} || ' order by 1, 6');
    end $do$;
  `.execute(db);
}
