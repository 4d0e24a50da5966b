import { sql, type Kysely } from 'kysely';

/** What a donor says to a programme, for each State in it, and what each of them says of what it received (DOMAIN section 6). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await showInterests(db);
  await showReports(db);
  await showReceived(db);
}

/** What it would do, from the proposal on; with its match it goes out of a State's reach. Nothing else rests on these rows. */
async function showInterests(db: Kysely<unknown>): Promise<void> {
  await sql`
    create policy pool_state on match_interests for select to tws_user using (
      (select app.is_role('focal_point')) and match_id in (select match_id from app.pool_matches_of_mine() where member_id is not null));
  `.execute(db);
}

/**
 * How the delivery goes, from the introduction on: the donor's lines and its completion, whose texts both sides read; and
 * nothing of what any State said, or a donor of how it was.
 */
async function showReports(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.pool_reports(target uuid) returns table (id bigint, action text, at timestamptz, happened_on date, state text,
      milestones jsonb, women integer, men integer, unsaid integer, said text, person text, organisation text)
    language sql stable security definer set search_path = public as $$
      select r.id, r.action, r.at, r.happened_on, r.state, r.milestones, r.women, r.men, r.unsaid, r.text, p.name,
        app.organisation_name_at(r.organisation_id, r.at)
      from match_reports r join matches t on t.id = r.match_id join people p on p.id = r.person_id
      where r.match_id = target and r.party = 'donor' and r.action in ('start', 'report', 'complete') and r.shared
        and t.introduced_at is not null and app.match_is_live(t.status)
        and exists (select from app.pool_matches_of_mine() x where x.match_id = target and x.member_id is not null and x.answer = 'yes')
      order by r.id
    $$;
    revoke all on function app.pool_reports(uuid) from public;
    grant execute on function app.pool_reports(uuid) to tws_user;
  `.execute(db);
}

/** Its States' words on what they received, which stay each its own where together they are the one of their side. */
async function showReceived(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.pool_received(target uuid) returns table (member_id uuid, result text)
    language sql stable security definer set search_path = public as $$
      select w.member_id, w.result from pool_words w join matches t on t.id = w.match_id join pools p on p.need_id = t.need_id
      where w.match_id = target and w.word = 'received' and w.member_id in (select app.states_in(target))
        and (app.match_is_live(t.status) or t.completed_at is not null) and (app.is_role('broker')
        or (app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
        or (app.is_role('donor') and t.known_to_donor and t.donor_organisation_id = app.organisation_id()
          and t.need_id in (select app.needs_kept())))
    $$;
    revoke all on function app.pool_received(uuid) from public;
    grant execute on function app.pool_received(uuid) to tws_user;
  `.execute(db);
}
