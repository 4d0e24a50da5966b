import { sql, type Kysely } from 'kysely';

/**
 * A State may ask for an offer whose donor has declared interest already, which that State must not learn from it: then
 * the interest becomes known to the State as its own request, as a request becomes known to a donor (0005).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.join_interest(need uuid, offer uuid) returns uuid language plpgsql security definer set search_path = public as $$
    declare joined uuid;
    begin
      update matches set known_to_recipient = true
        where need_id = need and offer_id = offer and status = 'interest-declared' and not known_to_recipient
          and app.role() = 'focal_point'
          and need_id in (select id from needs where organisation_id = app.organisation_id())
        returning id into joined;
      return joined;
    end $$;
    revoke all on function app.join_interest(uuid, uuid) from public;
    grant execute on function app.join_interest(uuid, uuid) to tws_user;
  `.execute(db);
}
