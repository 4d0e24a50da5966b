import { sql, type Kysely } from 'kysely';

/**
 * A State that has agreed on an offer, or is about to, hears what becomes of the trust notes on it (DOMAIN section 7). Who
 * writes or disputes a note learns of no match, so that the letters are written here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Of whoever issued or disputes this note: the recipients' side of each match of its offer that goes on, and of a programme
    -- each State in it. Nobody hears of what their own organisation did, nor twice of the same.
    create function app.tell_recipients_of_note(target uuid, dispute uuid, leads_to text, happened_at timestamptz) returns void
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
            join pool_members m on m.pool_id = o.id and m.joined_at is not null and m.left_at is null
            join memberships s on s.organisation_id = m.organisation_id and s.role = 'focal_point' and s.ended_at is null
            join people p on p.id = s.person_id and p.disabled_at is null
          where (m.organisation_id, 'focal_point') is distinct from (app.organisation_id(), app.role())
        except select n.email, n.language from app.people_of_note(target, dispute) n
      ) reader;
    end $$;
    revoke all on function app.tell_recipients_of_note(uuid, uuid, text, timestamptz) from public;
    grant execute on function app.tell_recipients_of_note(uuid, uuid, text, timestamptz) to tws_user;
  `.execute(db);
}
