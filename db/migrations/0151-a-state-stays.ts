import { sql, type Kysely } from 'kysely';

/**
 * An administrator alone changed the State of a delegation whose focal point had been let in on a note verbale of another: its needs
 * went round as that State's. Once anything has begun there the State stays, whoever writes (app/domain/organisations/state-stays.ts);
 * a merger changes nobody's State, and needs no way round it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.has_begun(organisation uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from memberships m where m.organisation_id = organisation)
        or exists (select from invitations i where i.organisation_id = organisation)
        or exists (select from needs n where n.organisation_id = organisation)
        or exists (select from offers o where o.organisation_id = organisation)
    $$;
    -- One word for all of it: administrators read neither needs nor offers, and do not learn which it was (0150).
    create function app.organisation_has_begun(target uuid) returns boolean
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return app.has_begun(target);
    end $$;

    create function app.state_stays() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      -- Whatever is being entered for it holds its row by a reference: this waits for that, and then sees it.
      perform from organisations where id = old.id for update;
      if app.has_begun(old.id) then
        raise exception 'the State of this organization stays' using errcode = 'check_violation', constraint = 'organisation_state_stays';
      end if;
      return new;
    end $$;
    create trigger state_stays before update of state_code, kind on organisations for each row
      when (old.kind = 'state' and old.state_code is not null and (new.kind, new.state_code) is distinct from (old.kind, old.state_code))
      execute function app.state_stays();

    revoke all on function app.has_begun(uuid), app.organisation_has_begun(uuid), app.state_stays() from public;
    grant execute on function app.organisation_has_begun(uuid) to tws_user;
  `.execute(db);
}
