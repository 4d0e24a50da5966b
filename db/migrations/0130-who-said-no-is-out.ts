import { sql, type Kysely } from 'kysely';

/**
 * A State of a programme that said no to a match is out of it: once the others went on it reads and hears nothing of it, as while
 * it ran. However a match ends, whoever takes part for a State reads that it is closed (app/domain/matches/party-view.ts).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.status_as_told(status text) returns text language sql immutable parallel safe as $$
      select case when status in ('left', 'terminated', 'lapsed') then 'closed' else status end
    $$;
    revoke all on function app.status_as_told(text) from public;
    create or replace function app.pool_matches_of_mine()
    returns table (match_id uuid, pool_id uuid, member_id uuid, reference text, offer_id uuid, offer_reference text, offer_title text,
      offer_language text, donor_name text, status text, answer_by date, answer text, plan_revision integer, agreed_revision integer,
      completion_reported boolean, received text)
    language sql stable security definer set search_path = public as $$
      select t.id, p.id, m.id, t.reference, t.offer_id, t.offer_reference, t.offer_title, t.offer_language, t.donor_name,
        case when app.is_role('focal_point') then app.status_as_told(t.status) else t.status end,
        t.answer_by, a.word, pl.revision, c.revision, t.completion_reported_at is not null, r.result
      from pools p join matches t on t.need_id = p.need_id
        left join pool_members m on m.pool_id = p.id and app.is_role('focal_point') and m.organisation_id = app.organisation_id()
        left join pool_words a on a.match_id = t.id and a.member_id = m.id and a.word in ('yes', 'no')
        left join pool_words c on c.match_id = t.id and c.member_id = m.id and c.word = 'plan'
        left join pool_words r on r.match_id = t.id and r.member_id = m.id and r.word = 'received'
        left join match_plans pl on pl.match_id = t.id
      where t.known_to_recipient and p.id in (select app.pools_of_mine()) and case
        when app.is_role('hub_coordinator') then t.introduced_at is not null
        else m.joined_at is not null and m.left_at is null and (t.status = 'proposed' or a.word = 'yes'
          or (a.word = 'no' and t.status = 'closed' and t.introduced_at is null)) end
    $$;
    create or replace function app.pooled_matches_of(organisation uuid)
    returns table (match_id uuid, pool_id uuid, need_id uuid, reference text, status text, offer_title text, offer_language text,
      donor_name text, completed_at timestamptz, updated_at timestamptz, themes text[], modes text[], seats integer, days integer,
      budget integer, still_in boolean, takes_part boolean)
    language sql stable security definer set search_path = public as $$
      select t.id, p.id, t.need_id, t.reference, case when m.left_at is not null then 'completed' when app.is_role('broker') then t.status
          else app.status_as_told(t.status) end, t.offer_title, t.offer_language, t.donor_name, case when m.left_at is null then t.completed_at else r.at end,
        case when m.left_at is null then t.updated_at else r.at end, n.themes, n.modes, s.seats, s.days, s.budget,
        m.left_at is null, a.word is not distinct from 'yes'
      from pool_members m join pools p on p.id = m.pool_id join needs n on n.id = p.need_id join matches t on t.need_id = p.need_id
        left join pool_words a on a.match_id = t.id and a.member_id = m.id and a.word in ('yes', 'no')
        left join pool_words r on r.match_id = t.id and r.member_id = m.id and r.word = 'received'
        left join pool_shares s on s.match_id = t.id and s.member_id = m.id and (s.freed_at is null or r.word is not null)
      where m.organisation_id = organisation and m.joined_at is not null and t.known_to_recipient
        and (app.is_role('broker') or (app.is_role('focal_point') and organisation = app.organisation_id()))
        and (r.word is not null or (m.left_at is null
          and (t.status = 'proposed' or a.word = 'yes'
            or (a.word = 'no' and t.status = 'closed' and t.introduced_at is null))))
      union all
      select t.id, p.id, t.need_id, t.reference, t.status, t.offer_title, t.offer_language, t.donor_name, t.completed_at, t.updated_at,
        n.themes, n.modes, null, null, null, true, true
      from pools p join needs n on n.id = p.need_id join matches t on t.need_id = p.need_id
      where p.hub_id = organisation and t.introduced_at is not null
        and app.is_role('hub_coordinator') and organisation = app.organisation_id()
    $$;
    -- Of a programme the States that said yes.
    create or replace function app.tell_recipients_of_note(target uuid, dispute uuid, leads_to text, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      perform app.notify('note-moved', reader.email, reader.language,
        jsonb_build_object('path', '/' || reader.language || '/notes/' || leads_to), 'information', true, happened_at, null)
      from (
        with note as (
          select t.offer_id from trust_notes t left join note_disputes d on d.id = dispute and d.note_id = t.id
          where t.id = target and ((t.issuer_organisation_id = app.organisation_id() and t.issuer_role = app.role())
              or (d.organisation_id = app.organisation_id() and d.role = app.role()))
            and exists (select from trust_notes l where l.offer_id = t.offer_id and l.reference = leads_to)
        ), relying as (
          select m.id, m.need_id, n.organisation_id, case when n.pooled then 'hub_coordinator' else 'focal_point' end as role
          from note join matches m on m.offer_id = note.offer_id join needs n on n.id = m.need_id
          where m.status in ('introduced', 'designing', 'agreed', 'in-delivery')
        )
        select p.email, p.language from relying r cross join lateral app.people_of_side(r.id, 'recipient') p
          where (r.organisation_id, r.role) is distinct from (app.organisation_id(), app.role())
        union
        select p.email, p.language from relying r join pools o on o.need_id = r.need_id
            join pool_members m on m.pool_id = o.id and m.id in (select app.states_in(r.id))
            join memberships s on s.organisation_id = m.organisation_id and s.role = 'focal_point' and s.ended_at is null
            join people p on p.id = s.person_id and p.disabled_at is null
          where (m.organisation_id, 'focal_point') is distinct from (app.organisation_id(), app.role())
        except select n.email, n.language from app.people_of_note(target, dispute) n
      ) reader;
    end $$;
  `.execute(db);
}
