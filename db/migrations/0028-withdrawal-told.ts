import { sql, type Kysely } from 'kysely';

/**
 * Who is told when a State takes a need back, without being told why (PP4): the people who answer for a match that its
 * donor knows of, the brokers who proposed one, and the coordinators of the hubs the State chose if it circulated. The
 * State does not see who they are: this hands their addresses to the outbox, in the transaction that withdraws.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.concerned_by_withdrawal(target uuid) returns table (email text, language text, match_id uuid, need_id uuid)
    language sql stable security definer set search_path = public as $$
      with need as (
        select * from needs where id = target and app.role() = 'focal_point' and organisation_id = app.organisation_id()
      ), open as (
        select m.* from matches m join need on need.id = m.need_id where m.status <> 'closed'
      ), donors as (
        select o.id as match_id, coalesce(
            (select array[a.contact_id] from match_answers a where a.match_id = o.id and a.party = 'donor' and a.contact_id is not null),
            (select array_agg(s.person_id) from memberships s
              where s.organisation_id = o.donor_organisation_id and s.role = 'donor' and s.ended_at is null)) as people
        from open o where o.known_to_donor
      ), told as (
        select unnest(people) as person, match_id, null::uuid as need_id from donors
        union select proposed_by, null, need.id from open, need where proposed_by is not null
        union select s.person_id, null, null from need join memberships s on s.organisation_id = any (need.hub_ids)
          where need.circulated_at is not null and s.role = 'hub_coordinator' and s.ended_at is null
      )
      select p.email, p.language, told.match_id, told.need_id
      from told join people p on p.id = told.person where p.disabled_at is null order by p.email, told.match_id
    $$;
    revoke all on function app.concerned_by_withdrawal(uuid) from public;
    grant execute on function app.concerned_by_withdrawal(uuid) to tws_user;
  `.execute(db);
}
