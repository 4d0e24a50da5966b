import { sql, type Kysely } from 'kysely';

/**
 * What an organization has under way was counted for administrators, and what somebody answers for. Read before and after,
 * the numbers of two organizations told who was matched with whom, and who had said no: an administrator reads neither.
 * They learn whether others depend on what an organization has here, and of a post nothing; its holder reads what goes with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.organisation_holdings(uuid);
    create function app.organisation_standing(target uuid) returns table (people integer, is_depended_on boolean)
      language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return query select
        (select count(distinct person_id)::int from memberships where organisation_id = target and memberships.ended_at is null),
        exists (select from offers where organisation_id = target
          and status in ('submitted', 'under-review', 'published', 'fully-committed', 'paused', 'stale', 'suspended'))
        or exists (select from needs where organisation_id = target
          and status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery', 'unmet', 'paused'))
        or exists (select from matches m join needs n on n.id = m.need_id where m.status not in ('closed', 'left', 'terminated', 'lapsed')
          and (m.donor_organisation_id = target or n.organisation_id = target));
    end $$;
    revoke all on function app.organisation_standing(uuid) from public;
    grant execute on function app.organisation_standing(uuid) to tws_user;

    drop function app.list_held(uuid);
    create function app.list_held(hat uuid) returns table (kind text, id uuid, reference text, status text, title text, language text)
      language sql stable security definer set search_path = public as $$
      select h.kind, h.id, coalesce(o.reference, n.reference, m.reference), coalesce(o.status, n.status, m.status),
        coalesce(o.title, n.title, case h.party when 'donor' then m.offer_title else mn.title end),
        coalesce(o.text_language, n.text_language, case h.party when 'donor' then m.offer_language else mn.text_language end)
      from app.held_by(hat) h
      left join offers o on h.kind = 'offer' and o.id = h.id
      left join needs n on h.kind = 'need' and n.id = h.id
      left join matches m on h.kind = 'match' and m.id = h.id
      left join needs mn on mn.id = m.need_id
      where app.membership_id() = hat and app.on_behalf_of() is null
      order by 1 desc, 3
    $$;
    revoke all on function app.list_held(uuid) from public;
    grant execute on function app.list_held(uuid) to tws_user;
  `.execute(db);
}
