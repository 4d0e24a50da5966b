import { sql, type Kysely } from 'kysely';

/** A draft that a delegation begins has the length of what its State received, where that is short. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.start_delegation_draft(new_id uuid, new_reference text, author uuid, draft jsonb, happened_at timestamptz)
    returns boolean language plpgsql security definer set search_path = public as $$
    declare begun integer;
    begin
      if app.role() is distinct from 'focal_point' then
        raise exception 'only a delegation begins such a draft' using errcode = 'insufficient_privilege';
      end if;
      insert into offers (id, reference, organisation_id, author_id, status, title, summary, text_language, themes, modes,
        cooperation, languages, eligible, size_band, duration_weeks, created_at, updated_at)
      select new_id, new_reference, app.organisation_id(), author, 'draft', draft->>'title', draft->>'summary', draft->>'textLanguage',
        array(select jsonb_array_elements_text(draft->'themes')), array(select jsonb_array_elements_text(draft->'modes')),
        array(select jsonb_array_elements_text(draft->'cooperation')), array(select jsonb_array_elements_text(draft->'languages')),
        array(select jsonb_array_elements_text(draft->'eligible')), draft->>'sizeBand', (draft->>'durationWeeks')::integer,
        happened_at, happened_at
      on conflict do nothing;
      get diagnostics begun = row_count;
      if begun = 1 then
        insert into offer_events (offer_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (new_id, 'start', null, 'draft', app.person_id(), app.role(), app.organisation_id(), happened_at);
      end if;
      return begun = 1;
    end $$;
  `.execute(db);
}
