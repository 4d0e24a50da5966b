import { sql, type Kysely } from 'kysely';

/**
 * How a match stood when it was agreed takes the need into account. Whoever agrees last may be the donor, who never reads
 * the whole need: the platform reads it for them, with the latest review of it, and keeps the states alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.need_of_match(target uuid) returns setof needs
    language sql stable security definer set search_path = public as $$
      select n.* from needs n join matches m on m.need_id = n.id where m.id = target and m.status = 'designing'
    $$;
    create function app.need_review_of_match(target uuid)
      returns table (principle text, verdict text, computed text, inputs text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select v.principle, v.verdict, v.computed, v.inputs, r.at from matches m
        join lateral (select id, at from principle_reviews p where p.need_id = m.need_id order by id desc limit 1) r on true
        join principle_verdicts v on v.review_id = r.id
      where m.id = target and m.status = 'designing'
    $$;
    do $$ declare f text; begin
      foreach f in array array['need_of_match(uuid)', 'need_review_of_match(uuid)'] loop
        execute format('revoke all on function app.%s from public', f);
        execute format('grant execute on function app.%s to tws_worker', f);
      end loop;
    end $$;
  `.execute(db);
}
