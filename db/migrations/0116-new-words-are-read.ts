import { sql, type Kysely } from 'kysely';

/**
 * Who reads the new words of an offer that its donor has just published: the broker who let it be published last, or every
 * broker where that one is none any more. For its donor alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.readers_of_new_words(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      with brokers as (
        select distinct p.id, p.email, p.language from memberships m join people p on p.id = m.person_id
        where m.role = 'broker' and m.ended_at is null and p.disabled_at is null and p.id <> app.person_id()
      ), publisher as (
        select person_id from offer_events where offer_id = target and action in ('publish', 'adopt') order by id desc limit 1
      )
      select b.email, b.language from brokers b
      where exists (select from offers o where o.id = target and app.is_role('donor') and o.organisation_id = app.organisation_id())
        and (b.id = (select person_id from publisher)
          or not exists (select from brokers c where c.id = (select person_id from publisher)))
      order by b.email
    $$;
    revoke all on function app.readers_of_new_words(uuid) from public;
    grant execute on function app.readers_of_new_words(uuid) to tws_user;
  `.execute(db);
}
