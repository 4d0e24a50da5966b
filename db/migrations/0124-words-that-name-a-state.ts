import { sql, type Kysely } from 'kysely';

/**
 * By which words a State of a programme could be told: what its delegation is and was called, and what it listed itself.
 * For the hub that puts words to a programme of needs it is given, so that its own words are looked through.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.words_of_given_needs(ids uuid[]) returns table (state_code text, words text[])
    language sql stable security definer set search_path = public as $$
      select n.state_code::text,
          app.names_of(n.organisation_id) || array(select w.word from state_words w where w.organisation_id = n.organisation_id)
        from needs n where n.id = any (ids) and n.id in (select app.needs_of_my_hub())
    $$;
    revoke all on function app.words_of_given_needs(uuid[]) from public;
    grant execute on function app.words_of_given_needs(uuid[]) to tws_user;
  `.execute(db);
}
