import { sql, type Kysely } from 'kysely';

/**
 * An administrator reads of acts on needs, offers and matches neither which one nor who it was (docs/audit.md). Numbered and to
 * the minute among those whose names are told, the next sign-in before them said it: so that they stand by themselves, with
 * their day alone, and no act of either list has its number, whose gaps would tell as much. `before` is how many newer ones
 * to leave out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.list_acts(before bigint, wanted integer, only_about text)
    returns table (n bigint, at timestamptz, about text, act text, role text, person text, on_behalf_of text, organisation text, account text)
    language plpgsql stable security definer set search_path = public as $$
    declare of_records boolean := coalesce(only_about in ('need', 'offer', 'match'), false);
    begin
      perform app.require_administrator();
      return query
        select null::bigint, case when of_records then date_trunc('day', c.at, 'UTC') else c.at end, p.about, p.act, p.role,
          case when shown then app.audit_name(p.by_id) end, case when shown then app.audit_name(p.behalf_id) end,
          case when shown then app.organisation_name_at(p.organisation_id, c.at) end, app.audit_name((p.payload->>'account')::uuid)
        from audit_payloads p join audit_chain c using (n)
        cross join lateral (select p.about not in ('need', 'offer', 'match') or p.role = 'broker' as shown) reach
        where case when only_about is null then p.about not in ('need', 'offer', 'match') else p.about = only_about end
        order by p.n desc limit least(wanted, 200) offset coalesce(before, 0);
    end $$;
  `.execute(db);
}
