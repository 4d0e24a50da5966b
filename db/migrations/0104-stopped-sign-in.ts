import { sql, type Kysely } from 'kysely';

/**
 * An account that may be in somebody else's hands is cut off at once, whatever depends on it: its roles and records stay
 * as they are, so that nothing drops, and nobody signs in with what was known or set before. The person comes back by a
 * link that an administrator makes afterwards, or by two members of staff. Second factors stay and are asked for after
 * such a link, which is no way around them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table people add column sign_in_stopped_at timestamptz;
    -- Whoever comes back does so as sign-in; nobody signed in writes it.
    grant update (sign_in_stopped_at) on people to tws_auth;

    -- Runs as the owner because no administrator may touch all of these tables. False where there is nothing to stop.
    create function app.stop_sign_in(target uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    begin
      if not app.is_role('administrator') or target = app.person_id() then return false; end if;
      update people set sign_in_stopped_at = at
        where id = target and sign_in_stopped_at is null and disabled_at is null
          and exists (select from credentials where person_id = target);
      if not found then return false; end if;
      delete from sessions where person_id = target;
      delete from sign_in_steps where person_id = target;
      delete from one_time_links where person_id = target and used_at is null;
      -- What a stranger may have set up to come back by: their own sign-in, their own address, a copied feed.
      delete from external_identities where person_id = target;
      delete from email_changes where person_id = target and confirmed_at is null;
      update saved_searches set feed_hash = null, feed_made_at = null where person_id = target;
      return true;
    end $$;
    revoke all on function app.stop_sign_in(uuid, timestamptz) from public;
    grant execute on function app.stop_sign_in(uuid, timestamptz) to tws_user;

    -- An administrator who cannot sign in does not count as the one who stays when the other closes their account.
    do $do$ declare before text; begin
      select pg_get_functiondef('app.close_account(uuid, text, timestamptz)'::regprocedure) into strict before;
      if position('and m.ended_at is null and p.disabled_at is null
              and (m.role in' in before) = 0 then
        raise exception 'close_account says otherwise who stays';
      end if;
      execute replace(before, 'and m.ended_at is null and p.disabled_at is null
              and (m.role in', 'and m.ended_at is null and p.disabled_at is null
              and (m.role <> ''administrator'' or p.sign_in_stopped_at is null)
              and (m.role in');
    end $do$;

    -- One kind more than before, whichever those were.
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind = ''sign-in-stopped'')', before);
    end $$;
  `.execute(db);
}
