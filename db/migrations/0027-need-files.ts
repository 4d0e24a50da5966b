import { sql, type Kysely } from 'kysely';

/** Of what was done to a file: which column holds a person, and what it is called in that person's own data. */
const NAMING = [
  ['need_files.uploaded_by', "'add-file'", 'finished_at'],
  ['file_readings.person_id', 'action', 'at'],
  ['file_readings.on_behalf_of', 'action', 'at'],
  ['file_agreements.person_id', 'action', 'at'],
  ['file_agreements.on_behalf_of', 'action', 'at'],
] as const;

/**
 * Files of a need: what is known of each, its bytes in sealed chunks, who agreed to what, and who read it.
 *
 * A file has a tier of its own. Its row is the key to everything else: whoever may not read the row reads no chunk, so
 * one set of policies decides, and decides anew with every chunk. `sealed_key` opens the chunks with a key that lies
 * outside the database; when a file is removed both go, and the row stays to say that there was one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const naming = NAMING.map(([column, what, at]) => {
    const [table, person] = column.split('.');
    return `select '${column}', n.reference, null, null, ${what}, f.${at} from ${table} f
      join needs n on n.id = f.need_id where f.${person} = target`;
  }).join(' union all ');
  await sql`
    create table need_files (
      id uuid primary key,
      need_id uuid not null references needs (id),
      name text not null constraint need_files_name_length check (char_length(name) between 1 and 150),
      media_type text constraint need_files_media_type check (media_type ~ '^[a-z0-9.+/-]{3,100}$'),
      bytes integer not null default 0 constraint need_files_bytes check (bytes between 0 and 20971520),
      sha256 text constraint need_files_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
      tier text not null default 'T3' constraint need_files_tier check (tier in ('T0', 'T1', 'T2', 'T3')),
      sealed_key bytea constraint need_files_key check (octet_length(sealed_key) = 60),
      uploaded_by uuid not null references people (id),
      began_at timestamptz not null,
      finished_at timestamptz,
      removed_at timestamptz,
      constraint need_files_whole check ((finished_at is null) = (sha256 is null) and (finished_at is null) = (media_type is null)),
      constraint need_files_removed check ((removed_at is null) = (sealed_key is not null))
    );
    create index need_files_need on need_files (need_id, began_at);
    create index need_files_unfinished on need_files (began_at) where finished_at is null;

    -- 256 kB each, with nonce and tag; the last may be shorter.
    create table file_chunks (
      file_id uuid not null references need_files (id) on delete cascade,
      n integer not null constraint file_chunks_n check (n between 0 and 79),
      body bytea not null constraint file_chunks_body check (octet_length(body) between 28 and 262172),
      primary key (file_id, n)
    );
    -- Sealed bytes do not become shorter: no time is spent on trying.
    alter table file_chunks alter column body set storage external;

    -- A State that lets more people have a file; a reader who says that it stays confidential.
    create table file_agreements (
      id uuid primary key default gen_random_uuid(),
      need_id uuid not null references needs (id),
      file_id uuid not null references need_files (id),
      action text not null constraint file_agreements_action check (action in ('share-file', 'keep-confidential')),
      from_tier text, to_tier text,
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint file_agreements_tiers check ((action = 'share-file') = (from_tier is not null and to_tier is not null and to_tier < from_tier))
    );
    create index file_agreements_need on file_agreements (need_id, person_id);

    create table file_readings (
      id bigint generated always as identity primary key,
      need_id uuid not null references needs (id),
      file_id uuid not null references need_files (id),
      action text not null default 'read-file' constraint file_readings_action check (action = 'read-file'),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null
    );
    create index file_readings_file on file_readings (file_id, id desc);
    create trigger on_behalf before insert on file_agreements for each row execute function app.says_on_behalf();
    create trigger on_behalf before insert on file_readings for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on file_agreements deferrable initially deferred
      for each row execute function app.audited('need');
    create constraint trigger audited after insert on file_readings deferrable initially deferred
      for each row execute function app.audited('need');

    select app.protect(t::regclass) from unnest(array['need_files', 'file_chunks', 'file_agreements', 'file_readings']) t;
    grant select on need_files, file_chunks to tws_anonymous, tws_user;
    grant insert, delete on need_files, file_chunks to tws_user;
    grant update (name, media_type, bytes, sha256, tier, sealed_key, finished_at, removed_at) on need_files to tws_user;
    grant select, insert on file_agreements, file_readings to tws_user;
    grant usage on all sequences in schema public to tws_user;

    -- The delegation keeps its files; nobody else writes here.
    create policy delegation_reads on need_files for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy delegation_adds on need_files for insert to tws_user with check (
      (select app.is_role('focal_point')) and need_id in (select id from needs) and uploaded_by = (select app.person_id())
      and finished_at is null and removed_at is null and tier = 'T3');
    create policy delegation_keeps on need_files for update to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs) and removed_at is null)
      with check ((select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy delegation_drops on need_files for delete to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs) and finished_at is null
      and uploaded_by = (select app.person_id()));
    -- Everybody else reads what is whole and there, as far as its tier goes.
    create policy broker on need_files for select to tws_user using (
      finished_at is not null and removed_at is null and (select app.is_role('broker')) and need_id in (select id from needs));
    create policy introduced on need_files for select to tws_user using (
      finished_at is not null and removed_at is null and tier <= 'T2' and need_id in (select app.disclosed_needs()));
    create policy hub on need_files for select to tws_user using (
      finished_at is not null and removed_at is null and tier <= 'T2' and need_id in (select app.needs_of_my_hub()));
    create policy registered on need_files for select to tws_user using (
      finished_at is not null and removed_at is null and tier <= 'T1' and (select app.role()) in ('donor', 'hub_coordinator', 'verifier')
      and need_id in (select v.need_id from need_views v where v.audience = 'registered' and v.circulating));
    create policy everyone on need_files for select to tws_anonymous, tws_user using (
      finished_at is not null and removed_at is null and tier = 'T0'
      and need_id in (select v.need_id from need_views v where v.audience = 'public' and v.circulating));

    create policy read on file_chunks for select to tws_anonymous, tws_user using (
      exists (select from need_files f where f.id = file_id));
    create policy write on file_chunks for insert to tws_user with check (
      (select app.is_role('focal_point')) and exists (select from need_files f
        where f.id = file_id and f.finished_at is null and f.uploaded_by = (select app.person_id())));
    create policy remove on file_chunks for delete to tws_user using (
      (select app.is_role('focal_point')) and exists (select from need_files f where f.id = file_id));

    create policy own on file_agreements for select to tws_user using (person_id = (select app.person_id()));
    create policy keepers on file_agreements for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy agree on file_agreements for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and (action = 'share-file') = (select app.is_role('focal_point'))
      and exists (select from need_files f where f.id = file_id and f.need_id = file_agreements.need_id));
    create policy delegation on file_readings for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy record on file_readings for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and exists (select from need_files f where f.id = file_id and f.need_id = file_readings.need_id));

    -- Nobody is shown more than the State agreed to: who widens writes down that it did, in the same transaction.
    create function app.wider_is_agreed() returns trigger language plpgsql as $$
    begin
      if new.tier < old.tier and not exists (select from file_agreements a where a.file_id = new.id and a.action = 'share-file'
        and a.from_tier = old.tier and a.to_tier = new.tier and a.person_id = app.person_id()) then
        raise exception 'only the State shows its files to more people' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger wider_is_agreed before update of tier on need_files for each row execute function app.wider_is_agreed();

    -- Who read a file: the State is told by name, which it could not look up itself.
    create function app.readings_of_file(target uuid)
      returns table (at timestamptz, person text, on_behalf_of text, organisation text, role text)
    language sql stable security definer set search_path = public as $$
      select r.at, p.name, b.name, app.organisation_name_at(r.organisation_id, r.at), r.role
      from file_readings r join needs n on n.id = r.need_id
        join people p on p.id = r.person_id left join people b on b.id = r.on_behalf_of
      where r.file_id = target and app.role() = 'focal_point' and n.organisation_id = app.organisation_id()
      order by r.id desc limit 1000
    $$;
    revoke all on function app.readings_of_file(uuid) from public;
    grant execute on function app.readings_of_file(uuid) to tws_user;

    -- Beside app.records_naming, for the same copy of somebody's own data.
    create function app.files_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$ ${sql.raw(naming)} order by 1, 6 $$;
    revoke all on function app.files_naming(uuid) from public;
    grant execute on function app.files_naming(uuid) to tws_auth;

    -- An upload that was cut off.
    grant select (began_at, finished_at), delete on need_files to tws_worker;
    create policy remove_due on need_files to tws_worker using (finished_at is null);
  `.execute(db);
}
