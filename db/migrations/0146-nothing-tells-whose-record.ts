import { sql, type Kysely } from 'kysely';

/**
 * What of the log an administrator reads by name is said by what is named, and no longer by what is not: a refusal outside
 * `needs`, `offers` and `matches` told as well who has a record (a programme, an opinion that is asked for). Whatever tells one
 * stands apart from all that is named (0133), a refused act and a file with a virus in it too, and within its day in no order;
 * and a day is listed when it is over: whoever looked again each minute read the minute.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.tells_a_record(about text, act text, code text) returns boolean
    language sql immutable parallel safe as $$
      select about in ('need', 'offer', 'match') or act = 'infected-file-refused'
        or (about = 'refusal' and code is distinct from '404' and act !~
          '^[A-Z]+ (account|administration|applications|audit|email|forgotten-password|invitations|invited|recover|recoveries|security|sign-in|sign-out)(/|$)')
    $$;
    drop function app.list_acts(bigint, integer, text);
    create function app.list_acts(before bigint, wanted integer, only_about text, moment timestamptz)
    returns table (at timestamptz, day boolean, about text, act text, role text, person text, on_behalf_of text, organisation text, account text)
    language plpgsql stable security definer set search_path = public as $$
    declare today timestamptz := date_trunc('day', moment, 'UTC'); first bigint := coalesce(before, 0); most integer := least(wanted, 200);
    begin
      perform app.require_administrator();
      if only_about is distinct from 'refusal' and coalesce(only_about, '') not in ('need', 'offer', 'match') then
        return query
          select c.at, false, p.about, p.act, p.role, app.audit_name(p.by_id), app.audit_name(p.behalf_id),
            app.organisation_name_at(p.organisation_id, c.at), app.audit_name((p.payload->>'account')::uuid)
          from audit_payloads p join audit_chain c using (n)
          where (only_about is null or p.about = only_about) and not app.tells_a_record(p.about, p.act, p.payload->>'code')
          order by p.n desc limit most offset first;
        return;
      end if;
      -- What tells a record comes after all that is named of its day; a file with a virus in it is listed with what was refused.
      return query
        with listed as (
          select p.*, c.at as happened_at, c.hash, t.tells from audit_payloads p join audit_chain c using (n)
            cross join lateral (select app.tells_a_record(p.about, p.act, p.payload->>'code') as tells) t
          where case only_about when 'refusal' then p.about = 'refusal' or (p.about = 'account' and t.tells) else p.about = only_about end
            and (not t.tells or c.at < today)
          order by date_trunc('day', c.at, 'UTC') desc, t.tells, case when not t.tells then p.n end desc, p.act, p.role, c.hash
          limit most offset first)
        select case when l.tells then date_trunc('day', l.happened_at, 'UTC') else l.happened_at end, l.tells, l.about, l.act, l.role,
          case when s.shown then app.audit_name(l.by_id) end, case when s.shown then app.audit_name(l.behalf_id) end,
          case when s.shown then app.organisation_name_at(l.organisation_id, l.happened_at) end,
          case when s.shown then app.audit_name((l.payload->>'account')::uuid) end
        from listed l cross join lateral (select not l.tells or l.role = 'broker' as shown) s
        order by date_trunc('day', l.happened_at, 'UTC') desc, l.tells, case when not l.tells then l.n end desc, l.act, l.role, l.hash;
    end $$;
    revoke all on function app.list_acts(bigint, integer, text, timestamptz) from public;
    grant execute on function app.list_acts(bigint, integer, text, timestamptz) to tws_user;
  `.execute(db);
}
