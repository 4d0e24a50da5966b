import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * Whoever was introduced to an organization that is merged into another is told: the contact that the introduction gave stands
 * for another organization now, and its people read what was shared. The match's page names it, and says since when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.contacts_go_along(source uuid, target uuid, happened_at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare known text; met record; told record;
    begin
      select name into known from organisations where id = target;
      for met in select m.id, n.pooled, case when m.donor_organisation_id = source then 'donor' else 'recipient' end as side
          from matches m join needs n on n.id = m.need_id
          where m.introduced_at is not null and app.match_is_live(m.status)
            and (m.donor_organisation_id = source or (n.organisation_id = source and not n.pooled)) order by m.id loop
        update match_contacts c set organisation_name = known, released_at = happened_at
          where c.match_id = met.id and c.party = met.side and c.replaced_at is null;
        -- A letter by whoever merges would tell them of which matches it is: it is written here (as 'contact-changed' of NOTICES).
        for told in select '/matches/' || met.id as path, o.email, o.language from app.people_of_side(met.id, 'donor') o where met.side = 'recipient'
            union all select '/matches/' || met.id, o.email, o.language from app.people_of_side(met.id, 'recipient') o
              where met.side = 'donor' and not met.pooled
            union all select '/pools/' || s.pool_id || '/matches/' || met.id, o.email, o.language
              from app.people_of_states(met.id) o join pool_members s on s.id = o.member_id where met.side = 'donor' and met.pooled loop
          perform app.notify('contact-changed', told.email, told.language, jsonb_build_object('path', '/' || told.language || told.path),
            'information', true, happened_at, null);
        end loop;
      end loop;
    end $$;
    revoke all on function app.contacts_go_along(uuid, uuid, timestamptz) from public;
  `.execute(db);
  await reword(db, 'merge_organisations', [
    [
      'update match_answers a set organisation_id = target from matches m',
      `perform app.contacts_go_along(source, target, happened_at);
      update match_answers a set organisation_id = target from matches m`,
    ],
  ]);
}
