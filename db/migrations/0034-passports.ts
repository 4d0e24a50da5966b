import { sql, type Kysely } from 'kysely';

/** Of what people did to a passport: which column holds a person, and what it is called in that person's own data. */
const NAMING = [
  ['passport_statements.person_id', 'action', 'at'],
  ['passport_statements.on_behalf_of', 'action', 'at'],
  ['passport_sboms.uploaded_by', "'add-list-of-parts'", 'uploaded_at'],
] as const;

/**
 * Technology passports: what a donor says of each component of an offer, the list of its parts (SBOM) as it came, and
 * who said by name that there is no undocumented access.
 *
 * Answers are one object, because they are read and written as a whole and their table is in the domain
 * (`app/domain/passports/questions.ts`); nothing is ever searched for in them. What matching asks of them stands in the
 * offer's own columns. A passport that is not a draft no longer changes: what changes is its next version. The public
 * reads a projection, as of offers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const naming = NAMING.map(([column, what, at]) => {
    const [table, person] = column.split('.');
    return `select '${column}', o.reference, null, null, ${what}, p.${at} from ${table} p
      join offers o on o.id = p.offer_id where p.${person} = target`;
  }).join(' union all ');
  await sql`
    create table passports (
      id uuid primary key default gen_random_uuid(),
      offer_id uuid not null references offers (id),
      n integer not null constraint passports_n check (n between 1 and 10),
      version integer not null default 1 constraint passports_version check (version between 1 and 1000),
      status text not null default 'draft' constraint passports_status check (status in ('draft', 'submitted', 'returned', 'in-force', 'superseded')),
      revision integer not null default 1,
      answers jsonb not null default '{}' constraint passports_answers check (jsonb_typeof(answers) = 'object' and octet_length(answers::text) <= 60000),
      gone text[] not null default '{}' constraint passports_gone check (cardinality(gone) <= 20),
      artefacts jsonb not null default '[]' constraint passports_artefacts
        check (jsonb_typeof(artefacts) = 'array' and jsonb_array_length(artefacts) <= 200 and octet_length(artefacts::text) <= 200000),
      no_artefacts boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint passports_one unique (offer_id, n, version)
    );
    create unique index passports_one_in_force on passports (offer_id, n) where status = 'in-force';
    create unique index passports_one_coming on passports (offer_id, n) where status in ('draft', 'submitted', 'returned');

    -- The list of parts exactly as it came; one a passport.
    create table passport_sboms (
      passport_id uuid primary key references passports (id) on delete cascade,
      offer_id uuid not null references offers (id),
      format text not null constraint passport_sboms_format check (format in ('cyclonedx', 'spdx')),
      encoding text not null constraint passport_sboms_encoding check (encoding in ('json', 'xml')),
      spec_version text not null constraint passport_sboms_version check (spec_version ~ '^[0-9.]{1,10}$'),
      made_on date,
      sha256 text not null constraint passport_sboms_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
      bytes integer not null constraint passport_sboms_bytes check (bytes between 1 and 5242880),
      body bytea not null,
      quality jsonb not null constraint passport_sboms_quality check (octet_length(quality::text) <= 60000),
      is_public boolean not null default false,
      uploaded_by uuid not null references people (id),
      uploaded_at timestamptz not null,
      constraint passport_sboms_whole check (octet_length(body) = bytes)
    );

    -- Of one component, whatever its version: the last row holds, for the version and files that it is about.
    create table passport_statements (
      id bigint generated always as identity primary key,
      offer_id uuid not null references offers (id),
      n integer not null,
      action text not null constraint passport_statements_action check (action in ('state-no-undocumented-access', 'decline-statement')),
      about text constraint passport_statements_about check (about ~ '^[0-9a-f]{64}$'),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null,
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint passport_statements_subject check ((action = 'state-no-undocumented-access') = (about is not null))
    );
    create index passport_statements_of on passport_statements (offer_id, n, id desc);
    create index passport_statements_person on passport_statements (person_id);
    create trigger on_behalf before insert on passport_statements for each row execute function app.says_on_behalf();
    create constraint trigger audited after insert on passport_statements deferrable initially deferred
      for each row execute function app.audited('offer');

    create table published_passports (
      offer_id uuid not null references offers (id),
      n integer not null,
      version integer not null,
      answers jsonb not null,
      gone text[] not null,
      artefacts jsonb not null,
      no_artefacts boolean not null,
      statement text, statement_by text, statement_at timestamptz, statement_about text,
      sbom_format text, sbom_encoding text, sbom_spec_version text, sbom_made_on date, sbom_sha256 text, sbom_bytes integer,
      sbom_quality jsonb, sbom_is_public boolean, sbom_body bytea,
      updated_at timestamptz not null,
      primary key (offer_id, n)
    );

    create function app.project_passports(target uuid) returns boolean language plpgsql security definer set search_path = public as $$
    declare was_there boolean;
    begin
      delete from published_passports where offer_id = target;
      was_there := found;
      insert into published_passports
      select p.offer_id, p.n, p.version, p.answers, p.gone, p.artefacts, p.no_artefacts,
        s.action, case when s.about is not null then w.name end, s.at, s.about,
        b.format, b.encoding, b.spec_version, b.made_on, b.sha256, b.bytes, b.quality, b.is_public,
        case when b.is_public then b.body end, p.updated_at
      from passports p
      join offers o on o.id = p.offer_id and o.status = 'published' and o.modes && array['EQP', 'TEC']
      left join passport_sboms b on b.passport_id = p.id
      left join lateral (select * from passport_statements t where t.offer_id = p.offer_id and t.n = p.n order by t.id desc limit 1) s on true
      left join people w on w.id = s.person_id
      where p.offer_id = target and p.status = 'in-force';
      return was_there or found;
    end $$;

    create function app.passport_changed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_table_name = 'offers' then
        -- The catalogue's own trigger says that the offer changed.
        perform app.project_passports(new.id);
      elsif tg_table_name = 'people' then
        if exists (select from (select distinct offer_id as id from passport_statements where person_id = new.id) o
          where app.project_passports(o.id)) then perform app.raise_catalogue(); end if;
      elsif app.project_passports(coalesce(new.offer_id, old.offer_id)) then
        perform app.raise_catalogue();
      end if;
      return null;
    end $$;
    create trigger project_passports after update of status, modes on offers for each row execute function app.passport_changed();
    create trigger project after insert or update or delete on passports for each row execute function app.passport_changed();
    create trigger project after insert or update or delete on passport_sboms for each row execute function app.passport_changed();
    create trigger project after insert on passport_statements for each row execute function app.passport_changed();
    -- A closed account leaves a pseudonym, in public too.
    create trigger project_passports after update of name on people for each row
      when (old.name is distinct from new.name) execute function app.passport_changed();

    -- What was handed in is what is read: only a draft is written, and a first one only while its offer is.
    create function app.passport_is_written() returns trigger language plpgsql security definer set search_path = public as $$
    declare passport passports;
    begin
      if tg_table_name = 'passports' then passport := old;
        if tg_op = 'UPDATE' and (new.answers, new.gone, new.artefacts, new.no_artefacts, new.offer_id, new.n, new.version)
          is not distinct from (old.answers, old.gone, old.artefacts, old.no_artefacts, old.offer_id, old.n, old.version) then
          return new;
        end if;
      else select * into passport from passports where id = coalesce(new.passport_id, old.passport_id);
        -- A passport that is being removed takes its list of parts with it: it was asked about already.
        if passport.id is null then return coalesce(new, old); end if;
      end if;
      if passport.status not in ('draft', 'returned') or (passport.version = 1 and not exists (select from offers o
        where o.id = passport.offer_id and o.status in ('draft', 'returned'))) then
        raise exception 'a passport that was handed in does not change' using errcode = 'check_violation';
      end if;
      return coalesce(new, old);
    end $$;
    create trigger written before update or delete on passports for each row execute function app.passport_is_written();
    create trigger written before insert or update or delete on passport_sboms for each row execute function app.passport_is_written();

    select app.protect(t::regclass) from unnest(array['passports', 'passport_sboms', 'passport_statements', 'published_passports']) t;
    grant select on published_passports to tws_anonymous, tws_user;
    create policy read on published_passports for select to tws_anonymous, tws_user using (true);

    grant select, insert, delete on passports, passport_sboms to tws_user;
    grant update (status, revision, answers, gone, artefacts, no_artefacts, updated_at) on passports to tws_user;
    grant update (is_public) on passport_sboms to tws_user;
    grant select, insert on passport_statements to tws_user;
    grant usage on all sequences in schema public to tws_user;

    create policy donor on passports for all to tws_user
      using ((select app.is_role('donor')) and offer_id in (select id from offers))
      with check ((select app.is_role('donor')) and offer_id in (select id from offers) and status in ('draft', 'submitted', 'returned'));
    -- A broker reads what was handed in, and the next version of what is published only once that was.
    create policy broker_reads on passports for select to tws_user using (
      (select app.is_role('broker')) and (version = 1 or status <> 'draft') and offer_id in (select id from offers));
    create policy broker_decides on passports for update to tws_user
      using ((select app.is_role('broker')) and (version = 1 or status <> 'draft') and offer_id in (select id from offers))
      with check ((select app.is_role('broker')) and offer_id in (select id from offers));

    create policy donor on passport_sboms for all to tws_user
      using ((select app.is_role('donor')) and passport_id in (select id from passports))
      with check ((select app.is_role('donor')) and offer_id in (select p.offer_id from passports p where p.id = passport_id));
    create policy broker_reads on passport_sboms for select to tws_user using (
      (select app.is_role('broker')) and passport_id in (select id from passports));

    create policy read on passport_statements for select to tws_user using (offer_id in (select id from offers));
    create policy record on passport_statements for insert to tws_user with check (
      person_id = (select app.person_id()) and role = (select app.role()) and organisation_id = (select app.organisation_id())
      and (select app.is_role('donor')) and offer_id in (select p.offer_id from passports p where p.n = passport_statements.n));

    -- Who made a statement, for the donor's side and the brokers, who could not look it up themselves.
    create function app.statements_of(target uuid) returns table (n integer, action text, about text, person text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select distinct on (s.n) s.n, s.action, s.about, p.name, s.at from passport_statements s join people p on p.id = s.person_id
        join offers o on o.id = s.offer_id
      where s.offer_id = target and ((app.role() = 'donor' and o.organisation_id = app.organisation_id())
        or (app.role() = 'broker' and o.status <> 'draft'))
      order by s.n, s.id desc
    $$;
    revoke all on function app.statements_of(uuid), app.project_passports(uuid) from public;
    grant execute on function app.statements_of(uuid) to tws_user;

    -- Beside app.records_naming, for the same copy of somebody's own data.
    create function app.passports_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$ ${sql.raw(naming)} order by 1, 6 $$;
    revoke all on function app.passports_naming(uuid) from public;
    grant execute on function app.passports_naming(uuid) to tws_auth;
  `.execute(db);
}
