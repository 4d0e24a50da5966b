import { sql, type Kysely } from 'kysely';

/**
 * What a donor is, beside where: a State is not offered its own authorities to name. And how an offer's agreed matches
 * ended, in two numbers and for the process that ranks: what becomes of one that was not agreed is nobody's record.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.donors_to_name(text[]);
    create function app.donors_to_name(codes text[])
      returns table (id uuid, name text, former_names text[], kind text, state_code text, fits boolean)
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, app.former_names(g.id), g.kind, g.state_code, app.gives_one_of(codes, app.themes_given_by(g.id)) as fits
        from organisations g
        where (app.is_role('broker') or app.is_role('focal_point')) and g.ended_at is null and g.id is distinct from app.organisation_id()
          and exists (select from memberships m where m.organisation_id = g.id and m.role = 'donor' and m.ended_at is null)
        order by fits desc, g.name, g.id limit 500
    $$;
    revoke all on function app.donors_to_name(text[]) from public;
    grant execute on function app.donors_to_name(text[]) to tws_user;

    create function app.track_records(before date) returns table (offer_id uuid, ended integer, fulfilled integer)
    language sql stable security definer set search_path = public as $$
      select m.offer_id, count(*)::integer, count(*) filter (where m.closing_code in ('fulfilled', 'partly'))::integer from matches m
        where m.agreed_at is not null and m.status in ('closed', 'terminated')
          and m.updated_at < before::timestamp at time zone 'UTC'
        group by m.offer_id
    $$;
    revoke all on function app.track_records(date) from public;
    grant execute on function app.track_records(date) to tws_worker;
  `.execute(db);
}
