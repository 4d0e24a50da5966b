import { sql, type Kysely } from 'kysely';

/**
 * A State's need is its own: whoever is let at its row for an act of theirs, a broker or the hub of a programme, writes what
 * that act is known by and not a word beside it, nor a step that is nobody's of theirs. Row-level security says which rows,
 * and says nothing of columns. What functions of ours write on the way (they run as the owner) is theirs to check.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.need_is_its_states() returns trigger language plpgsql as $$
    declare
      stamps constant text[] := case app.role()
        when 'broker' then array['status', 'revision', 'updated_at', 'validated_at', 'circulated_at', 'circulates_until', 'circulation_mode',
          'circulation_donors', 'shortlisted_at', 'recirculations', 'unmet_code', 'unmet_next', 'unmet_at']
        when 'hub_coordinator' then array['status', 'revision', 'updated_at', 'submitted_at']
        else '{}' end;
    begin
      -- A draft for a State is its drafters' to write (app.state_draft_is_written).
      if current_user <> 'tws_user' or app.is_role('focal_point') or coalesce(old.adoption, 'adopted') <> 'adopted' then return new; end if;
      if to_jsonb(new) - stamps is distinct from to_jsonb(old) - stamps then
        raise exception 'only its State changes a need' using errcode = 'insufficient_privilege';
      end if;
      if new.status <> old.status and (old.status, new.status) not in (('draft', 'submitted'), ('submitted', 'returned'),
          ('submitted', 'validated'), ('validated', 'circulating'), ('circulating', 'unmet'), ('shortlisting', 'unmet'), ('unmet', 'circulating'))
          and not (old.pooled and old.status = 'submitted' and new.status = 'withdrawn') then
        raise exception 'no step of a broker or a hub' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    revoke all on function app.need_is_its_states() from public;
    create trigger is_its_states before update on needs for each row execute function app.need_is_its_states();
  `.execute(db);
  // How far its State agreed to let it go is read where a broker cannot have written it.
  const before = `agreed text := coalesce(new.agreed_reach->>'mode', 'public');`;
  const after = `reach jsonb := case when tg_op = 'UPDATE' and app.is_role('broker') then old.agreed_reach else new.agreed_reach end;
      agreed text := coalesce(reach->>'mode', 'public');`;
  await sql`
    do $do$ declare said text := pg_get_functiondef('app.circulates_as_agreed()'::regprocedure); begin
      if array_length(string_to_array(said, ${sql.lit(before)}), 1) <> 2 or position('new.agreed_reach->''donors''' in said) = 0 then
        raise exception 'app.circulates_as_agreed() says something else now';
      end if;
      execute replace(replace(said, ${sql.lit(before)}, ${sql.lit(after)}), 'new.agreed_reach->''donors''', 'reach->''donors''');
    end $do$;
  `.execute(db);
}
