import { sql, type Kysely } from 'kysely';

/**
 * That a file of somebody's had a virus in it is an event of their account. It tells that their State has a need, and so
 * does a refusal that only those get who reach a record: administrators read of both that it was, and not who it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One kind more than before, whichever those were.
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind = ''infected-file-refused'')', before);
    end $$;

    -- Whether an act tells that somebody has a need, an offer or a match. What is out of reach (404) tells nothing.
    create function app.tells_a_record(about text, act text, code text) returns boolean language sql immutable parallel safe as $$
      select about in ('need', 'offer', 'match') or act = 'infected-file-refused'
        or (about = 'refusal' and code <> '404' and act ~ '^[A-Z]+ (needs|offers|matches)(/|$)')
    $$;
    revoke all on function app.tells_a_record(text, text, text) from public;

    do $do$ declare before text; after text; begin
      select pg_get_functiondef(oid) into strict before from pg_proc
        where pronamespace = 'app'::regnamespace and proname = 'list_acts';
      after := replace(before, $a$p.about not in ('need', 'offer', 'match') or p.role = 'broker' as shown$a$,
        $b$not app.tells_a_record(p.about, p.act, p.payload->>'code') or p.role = 'broker' as shown$b$);
      after := replace(after, $a$app.audit_name((p.payload->>'account')::uuid)$a$,
        $b$case when shown then app.audit_name((p.payload->>'account')::uuid) end$b$);
      if after not like '%tells_a_record%' or after not like '%shown then app.audit_name((p.payload%' then
        raise exception 'the list of acts no longer says whom it shows';
      end if;
      execute after;
    end $do$;

    -- Nobody but its owner reads such an event, as the log has it.
    alter policy read on security_events using (person_id = (select app.person_id())
      or ((select app.is_role('administrator')) and not app.tells_a_record('account', kind, null)));
    grant execute on function app.tells_a_record(text, text, text) to tws_user;
  `.execute(db);
}
