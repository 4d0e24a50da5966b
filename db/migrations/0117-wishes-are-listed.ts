import { sql, type Kysely } from 'kysely';

/** What a verifier's organisation asked to be suspended and no broker has looked at yet: it waits for others in its inbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.open_suspension_wishes()
    returns table (offer_id uuid, reference text, title text, text_language text, asked_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select distinct on (p.id) p.id, p.reference, p.title, p.text_language, e.at
      from offer_events e join published_offers p on p.id = e.offer_id
      where e.action = 'ask-suspension' and app.is_role('verifier') and e.organisation_id = app.organisation_id()
        and not exists (select from offer_events l where l.offer_id = e.offer_id and l.id > e.id
          and l.action in ('propose-suspension', 'decline-asking'))
      order by p.id, e.id desc
    $$;
    revoke all on function app.open_suspension_wishes() from public;
    grant execute on function app.open_suspension_wishes() to tws_user;
  `.execute(db);
}
