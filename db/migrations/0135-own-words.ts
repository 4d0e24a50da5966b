import { sql, type Kysely } from 'kysely';

/**
 * What a side itself said of a match stays readable for that side: the events of a match are the brokers' to read, because
 * they hold what both sides and the brokers wrote. A side is given its own acts alone, with the reason and the words that it
 * wrote with them, and nobody's name. The States of a programme each say for themselves, and elsewhere (`pool_words`).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.own_words_of_match(target uuid) returns table (action text, at timestamptz, reason_code text, reason_text text)
    language sql stable security definer set search_path = public as $$
      select e.action, e.at, e.reason_code, e.reason_text
      from match_events e join matches m on m.id = e.match_id join needs n on n.id = m.need_id
      where e.match_id = target and e.role = app.role() and e.organisation_id = app.organisation_id()
        and e.action in ('declare-interest', 'revise-interest', 'request', 'accept', 'decline', 'leave', 'terminate')
        and ((app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
          or (app.is_role('focal_point') and m.known_to_recipient and not n.pooled and n.organisation_id = app.organisation_id()))
      order by e.id
    $$;
    revoke all on function app.own_words_of_match(uuid) from public;
    grant execute on function app.own_words_of_match(uuid) to tws_user;
  `.execute(db);
}
