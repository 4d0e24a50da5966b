import { sql, type Kysely } from 'kysely';

/**
 * What a hub reads of a programme that it wrote itself, and what a State receives through one (DOMAIN sections 1 and 3):
 * on the page of its two sides, and where it begins an offer from what it received.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As before; and a hub keeps its own words confidential without saying so first.
    alter policy keep_first on need_views using (
      audience in ('public', 'registered') or (select app.role()) in ('focal_point', 'broker') or need_id in (select app.needs_kept())
      or need_id in (select app.pooled_needs_of_mine()));

    -- The matches through which an organisation receives with others. Of a State: those that it reads as a member, with its own
    -- share alone, for its delegation and for brokers; and once it is in no longer those of which it said what it received, as
    -- its own word left them. Of a hub: those of its programmes, since the introduction; for its coordinators.
    create function app.pooled_matches_of(organisation uuid)
    returns table (match_id uuid, pool_id uuid, need_id uuid, reference text, status text, offer_title text, offer_language text,
      donor_name text, completed_at timestamptz, updated_at timestamptz, themes text[], modes text[], seats integer, days integer,
      budget integer, still_in boolean, takes_part boolean)
    language sql stable security definer set search_path = public as $$
      select t.id, p.id, t.need_id, t.reference, case when m.left_at is null then t.status else 'completed' end, t.offer_title,
        t.offer_language, t.donor_name, case when m.left_at is null then t.completed_at else r.at end,
        case when m.left_at is null then t.updated_at else r.at end, n.themes, n.modes, s.seats, s.days, s.budget,
        m.left_at is null, a.word is not distinct from 'yes'
      from pool_members m join pools p on p.id = m.pool_id join needs n on n.id = p.need_id join matches t on t.need_id = p.need_id
        left join pool_words a on a.match_id = t.id and a.member_id = m.id and a.word in ('yes', 'no')
        left join pool_words r on r.match_id = t.id and r.member_id = m.id and r.word = 'received'
        left join pool_shares s on s.match_id = t.id and s.member_id = m.id and (s.freed_at is null or r.word is not null)
      where m.organisation_id = organisation and m.joined_at is not null and t.known_to_recipient
        and (app.is_role('broker') or (app.is_role('focal_point') and organisation = app.organisation_id()))
        and (r.word is not null or (m.left_at is null
          and (t.status = 'proposed' or a.word = 'yes' or (a.word = 'no' and t.status = 'closed'))))
      union all
      select t.id, p.id, t.need_id, t.reference, t.status, t.offer_title, t.offer_language, t.donor_name, t.completed_at, t.updated_at,
        n.themes, n.modes, null, null, null, true, true
      from pools p join needs n on n.id = p.need_id join matches t on t.need_id = p.need_id
      where p.hub_id = organisation and t.introduced_at is not null
        and app.is_role('hub_coordinator') and organisation = app.organisation_id()
    $$;
    revoke all on function app.pooled_matches_of(uuid) from public;
    grant execute on function app.pooled_matches_of(uuid) to tws_user;
  `.execute(db);
}
