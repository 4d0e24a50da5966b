import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * The log of acts answers what it is asked after something went wrong: who did what in which days, whom an invitation was for,
 * which application was answered, into what an organization was merged, and what of it was changed. What is entered is ids and kinds;
 * the words stand where they stood, and are read from there. Of acts on needs, offers and matches it says no more than before
 * (0133, 0146): a person's acts among them are those that a broker is named for already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- An invitation that nobody accepted is removed after a year, a refused application too: no references.
    alter table security_events
      add column invitation_id uuid,
      add column application_id uuid,
      -- The other one of a merger: into which, or of which.
      add column other_organisation_id uuid references organisations (id),
      -- What of an organization: [{field, from, to}]; a text of its own people by its field alone.
      add column changed jsonb constraint security_events_changed check (jsonb_typeof(changed) = 'array');

    create index audit_payloads_by on audit_payloads (by_id, n desc) where by_id is not null;
    create index audit_payloads_behalf on audit_payloads (behalf_id) where behalf_id is not null;
    create index audit_payloads_account on audit_payloads (((payload->>'account')::uuid)) where (payload->>'account')::uuid is not null;
    create index audit_payloads_act on audit_payloads (act, n desc) where about = 'account';
    create index audit_chain_at on audit_chain (at);
  `.execute(db);
  await reword(db, 'audit_entry', [
    [
      `'match', said->>'match_id', 'from'`,
      `'invitation', said->>'invitation_id', 'application', said->>'application_id', 'other', said->>'other_organisation_id',
        'changed', case when about = 'account' and jsonb_typeof(said->'changed') = 'array'
          then (select jsonb_agg(c->'field') from jsonb_array_elements(said->'changed') c) end,
        'match', said->>'match_id', 'from'`,
    ],
  ]);
  await sql`
    drop function app.list_acts(bigint, integer, text, timestamptz);
    create function app.list_acts(before bigint, wanted integer, only_about text, moment timestamptz,
      of_person uuid default null, first_day date default null, last_day date default null, only_act text default null)
    returns table (at timestamptz, day boolean, about text, act text, role text, person text, on_behalf_of text, organisation text, account text,
      invitation_id uuid, invited text, application_id uuid, applicant text, other text, changed jsonb)
    language plpgsql stable security definer set search_path = public as $$
    declare today timestamptz := date_trunc('day', moment, 'UTC'); first bigint := coalesce(before, 0); most integer := least(wanted, 200);
      since timestamptz := coalesce(first_day::timestamp at time zone 'UTC', '-infinity');
      until timestamptz := coalesce((last_day + 1)::timestamp at time zone 'UTC', 'infinity');
      -- Whoever left is asked for what they did in an office and for nothing else (docs/decisions/0054).
      has_left boolean := exists (select from people p where p.id = of_person and p.closed_at is not null);
      stays boolean := exists (select from people p where p.id = of_person and p.office_name is not null);
    begin
      perform app.require_administrator();
      if only_about is distinct from 'refusal' and coalesce(only_about, '') not in ('need', 'offer', 'match') then
        return query
          with listed as (
            select p.*, c.at as happened_at from audit_payloads p join audit_chain c using (n)
            where (only_about is null or p.about = only_about) and not app.tells_a_record(p.about, p.act, p.payload->>'code')
              and (only_act is null or p.act = only_act) and c.at >= since and c.at < until
              and (of_person is null or (not has_left and (p.by_id = of_person or p.behalf_id = of_person or (p.payload->>'account')::uuid = of_person))
                or (stays and p.by_id = of_person and p.about = 'account' and app.is_act_of_office(p.act) and app.was_in_office(of_person, c.at)))
            order by p.n desc limit most offset first)
          select l.happened_at, false, l.about, l.act, l.role,
            case when l.about = 'account' and app.is_act_of_office(l.act) and app.was_in_office(l.by_id, l.happened_at)
              then app.name_in_office(l.by_id) else app.audit_name(l.by_id) end,
            app.audit_name(l.behalf_id), app.organisation_name_at(l.organisation_id, l.happened_at),
            app.audit_name((l.payload->>'account')::uuid), i.id, i.name, a.id, a.organisation,
            app.organisation_name_at(e.other_organisation_id, l.happened_at), e.changed
          from listed l
            left join security_events e on l.about = 'account' and e.id = (l.payload->>'event')::bigint
            left join invitations i on i.id = e.invitation_id
            left join donor_applications a on a.id = e.application_id
          order by l.n desc;
        return;
      end if;
      -- What tells a record comes after all that is named of its day; a file with a virus in it is listed with what was refused.
      -- A person's acts among these are what names them: of brokers, and refusals at pages that have nothing to do with a record.
      return query
        with listed as (
          select p.*, c.at as happened_at, c.hash, t.tells, s.shown from audit_payloads p join audit_chain c using (n)
            cross join lateral (select app.tells_a_record(p.about, p.act, p.payload->>'code') as tells) t
            cross join lateral (select not t.tells or coalesce(p.role = 'broker', false) as shown) s
          where case only_about when 'refusal' then p.about = 'refusal' or (p.about = 'account' and t.tells) else p.about = only_about end
            and (not t.tells or c.at < today) and c.at >= since and c.at < until
            and (of_person is null or (not has_left and s.shown and (p.by_id = of_person or p.behalf_id = of_person)))
          order by date_trunc('day', c.at, 'UTC') desc, t.tells, case when not t.tells then p.n end desc, p.act, p.role, c.hash
          limit most offset first)
        select case when l.tells then date_trunc('day', l.happened_at, 'UTC') else l.happened_at end, l.tells, l.about, l.act, l.role,
          case when l.shown then app.audit_name(l.by_id) end, case when l.shown then app.audit_name(l.behalf_id) end,
          case when l.shown then app.organisation_name_at(l.organisation_id, l.happened_at) end,
          case when l.shown then app.audit_name((l.payload->>'account')::uuid) end,
          null::uuid, null::text, null::uuid, null::text, null::text, null::jsonb
        from listed l
        order by date_trunc('day', l.happened_at, 'UTC') desc, l.tells, case when not l.tells then l.n end desc, l.act, l.role, l.hash;
    end $$;
    revoke all on function app.list_acts(bigint, integer, text, timestamptz, uuid, date, date, text) from public;
    grant execute on function app.list_acts(bigint, integer, text, timestamptz, uuid, date, date, text) to tws_user;
  `.execute(db);
}
