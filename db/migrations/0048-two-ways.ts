import { sql, type Kysely } from 'kysely';

/** As what a State takes part, in its own words and nobody else's; and a draft offer that its delegation begins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table organisations
      add column takes_part_as text constraint organisations_takes_part_as check (takes_part_as in ('south', 'north')),
      add constraint organisations_states_take_part check (takes_part_as is null or kind = 'state');
    alter table public_organisations add column takes_part_as text;

    create or replace function app.project_organisation(target uuid) returns void
    language sql security definer set search_path = public as $$
      insert into public_organisations as p
      select g.id, g.name, g.kind, g.state_code, g.website, g.description, g.languages, app.former_names(g.id), g.ended_at, g.merged_into,
        g.takes_part_as
      from organisations g where g.id = target
      on conflict (id) do update set name = excluded.name, kind = excluded.kind, state_code = excluded.state_code,
        website = excluded.website, description = excluded.description, languages = excluded.languages,
        former_names = excluded.former_names, ended_at = excluded.ended_at, merged_into = excluded.merged_into,
        takes_part_as = excluded.takes_part_as
      where row(p.*) is distinct from row(excluded.*)
    $$;

    -- Whoever speaks for the State, as a giver or as a receiver; null takes it back.
    create function app.say_takes_part_as(said text) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      if app.role() is null or app.role() not in ('donor', 'focal_point') then
        raise exception 'only its own people say as what a State takes part' using errcode = 'insufficient_privilege';
      end if;
      update organisations set takes_part_as = said where id = app.organisation_id() and ended_at is null;
    end $$;

    -- What the receiver of a match says of itself, for whoever knows which State that is: the State, brokers, and a donor
    -- that was introduced and keeps it confidential. To anybody else it would narrow down a masked State.
    create function app.receiver_takes_part_as(match uuid) returns text
    language sql stable security definer set search_path = public as $$
      select o.takes_part_as from matches m join needs n on n.id = m.need_id join organisations o on o.id = n.organisation_id
      where m.id = match and case app.role()
        when 'broker' then true
        when 'focal_point' then n.organisation_id = app.organisation_id()
        when 'donor' then m.donor_organisation_id = app.organisation_id()
          and n.id in (select app.disclosed_needs()) and n.id in (select app.needs_kept())
        else false end
    $$;

    -- A delegation begins a draft offer of its own State, and reads nothing of its offers for that: whoever gives in the
    -- State's name goes on with it. Not a row where the id or the reference is taken.
    create function app.start_delegation_draft(new_id uuid, new_reference text, author uuid, draft jsonb, happened_at timestamptz)
    returns boolean language plpgsql security definer set search_path = public as $$
    declare begun integer;
    begin
      if app.role() is distinct from 'focal_point' then
        raise exception 'only a delegation begins such a draft' using errcode = 'insufficient_privilege';
      end if;
      insert into offers (id, reference, organisation_id, author_id, status, title, summary, text_language, themes, modes,
        cooperation, languages, eligible, size_band, created_at, updated_at)
      select new_id, new_reference, app.organisation_id(), author, 'draft', draft->>'title', draft->>'summary', draft->>'textLanguage',
        array(select jsonb_array_elements_text(draft->'themes')), array(select jsonb_array_elements_text(draft->'modes')),
        array(select jsonb_array_elements_text(draft->'cooperation')), array(select jsonb_array_elements_text(draft->'languages')),
        array(select jsonb_array_elements_text(draft->'eligible')), draft->>'sizeBand', happened_at, happened_at
      on conflict do nothing;
      get diagnostics begun = row_count;
      if begun = 1 then
        insert into offer_events (offer_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (new_id, 'start', null, 'draft', app.person_id(), app.role(), app.organisation_id(), happened_at);
      end if;
      return begun = 1;
    end $$;

    -- Whether a draft of this id was begun by this organisation: the same form, sent twice.
    create function app.is_own_draft(target uuid) returns boolean language sql stable security definer set search_path = public as $$
      select exists (select from offers where id = target and organisation_id = app.organisation_id() and app.role() = 'focal_point')
    $$;

    revoke all on function app.say_takes_part_as(text), app.receiver_takes_part_as(uuid), app.is_own_draft(uuid),
      app.start_delegation_draft(uuid, text, uuid, jsonb, timestamptz) from public;
    grant execute on function app.say_takes_part_as(text), app.receiver_takes_part_as(uuid), app.is_own_draft(uuid),
      app.start_delegation_draft(uuid, text, uuid, jsonb, timestamptz) to tws_user
  `.execute(db);
}
