import { sql, type Kysely } from 'kysely';

/**
 * An administrator reads of acts on needs, offers and matches neither which one nor who it was, nor who did what tells the same
 * (docs/audit.md). Numbered and to the minute among those whose names are told, the next sign-in before them said it: so that
 * they stand by themselves, with their day alone, as does whatever has no name for that reason; and no act has its number,
 * whose gaps would tell as much. `before` is how many newer ones to leave out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop function app.list_acts(bigint, integer, text);
    create function app.list_acts(before bigint, wanted integer, only_about text)
    returns table (at timestamptz, day boolean, about text, act text, role text, person text, on_behalf_of text, organisation text, account text)
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return query
        select case when reach.by_day then date_trunc('day', c.at, 'UTC') else c.at end, reach.by_day, p.about, p.act, p.role,
          case when shown then app.audit_name(p.by_id) end, case when shown then app.audit_name(p.behalf_id) end,
          case when shown then app.organisation_name_at(p.organisation_id, c.at) end,
          case when shown then app.audit_name((p.payload->>'account')::uuid) end
        from audit_payloads p join audit_chain c using (n)
        cross join lateral (select not app.tells_a_record(p.about, p.act, p.payload->>'code') or p.role = 'broker' as shown,
          p.about in ('need', 'offer', 'match') or app.tells_a_record(p.about, p.act, p.payload->>'code') as by_day) reach
        where case when only_about is null then p.about not in ('need', 'offer', 'match') else p.about = only_about end
        order by p.n desc limit least(wanted, 200) offset coalesce(before, 0);
    end $$;
    revoke all on function app.list_acts(bigint, integer, text) from public;
    grant execute on function app.list_acts(bigint, integer, text) to tws_user;
  `.execute(db);
}
