import { sql, type Kysely } from 'kysely';

/**
 * Letters about how a match goes reach its contacts and, where a contact's account is disabled or their role is gone, whoever
 * acts for that side (`app.people_of_side`), and not nobody. Of a programme each State's contact, as before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.told_of_match(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      with known as (select m.id, n.pooled from matches m join needs n on n.id = m.need_id
        where m.id = target and m.introduced_at is not null and (app.is_role('system') or app.is_role('broker')))
      select c.party, p.email, p.language from known join match_contacts c on c.match_id = known.id and c.replaced_at is null
          join people p on p.id = c.person_id and p.disabled_at is null where known.pooled and c.party = 'recipient'
      union
      select side.party, p.email, p.language from known cross join (values ('donor'), ('recipient')) side (party)
          cross join lateral app.people_of_side(known.id, side.party) p where not (known.pooled and side.party = 'recipient')
      order by 1, 2
    $$;
  `.execute(db);
}
