import { sql, type Kysely } from 'kysely';

/**
 * Conflicts of interest are asked of a person and not of the hat that they wear: whoever holds a role in an organisation
 * that a record is about, in whichever hat, examines nothing of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Every organisation in which whoever acts, or whoever they act for, holds a role at this moment: their own, or one
    -- that is lent to them. The platform's are among them; which of them stands in the way is not said here.
    create function app.held_in(at timestamptz) returns table (id uuid, name text, names text[], roles text[])
    language sql stable security definer set search_path = public as $$
      with me (id) as (select unnest(array_remove(array[app.person_id(), app.on_behalf_of()], null)))
      select g.id, g.name, app.names_of(g.id), array_agg(distinct m.role)
      from memberships m join organisations g on g.id = m.organisation_id
      where (m.ended_at is null or m.ended_at > at) and (m.person_id in (select me.id from me) or exists (
        select from delegations d where d.membership_id = m.id and d.deputy_id in (select me.id from me)
          and (d.ended_at is null or d.ended_at > at) and (at at time zone 'UTC')::date between d.first_on and d.last_on))
      group by g.id, g.name order by g.name
    $$;
    -- Whose an offer and a need are: the donor, the State, and each State of a programme. For those who decide on them.
    create function app.sides_of(offer uuid, need uuid) returns setof uuid
    language sql stable security definer set search_path = public as $$
      select s.id from (
        select o.organisation_id from offers o where o.id = offer
        union select n.organisation_id from needs n where n.id = need
        union select m.organisation_id from pools p join pool_members m on m.pool_id = p.id
          where p.need_id = need and m.declined_at is null and m.left_at is null) s (id)
      where app.is_role('broker') or app.is_role('administrator')
    $$;
    revoke all on function app.held_in(timestamptz), app.sides_of(uuid, uuid) from public;
    grant execute on function app.held_in(timestamptz), app.sides_of(uuid, uuid) to tws_user;

    -- Whatever the code above does: nobody begins or issues a note on an offer of an organisation in which they hold a
    -- role. What its own donor declares is no examination.
    create policy no_own_side on note_drafts as restrictive for insert to tws_user with check (
      role = 'donor' or not exists (select from published_offers p join app.held_in(now()) h on h.id = p.organisation_id
        where p.id = offer_id));
    create policy no_own_side on trust_notes as restrictive for insert to tws_user with check (
      issuer_role = 'donor' or not exists (select from published_offers p join app.held_in(now()) h on h.id = p.organisation_id
        where p.id = offer_id));
  `.execute(db);
}
