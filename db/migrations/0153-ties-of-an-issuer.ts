import { sql, type Kysely } from 'kysely';

/**
 * What an issuer's public entry says of who pays it and whom it is tied to can name whoever stands behind an offer that it
 * signed before. Everybody reads that beside the note: so whoever reads has the entry of one issuer without counting notes of
 * all, and public pages are made anew when an entry changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.published_ties(target uuid) returns table (name text, funders text[], ties text[])
    language sql stable security definer set search_path = public as $$
      select g.name, coalesce(i.funders, '{}') || coalesce(h.funders, '{}'), coalesce(i.ties, '{}')
      from organisations g left join note_issuers i on i.organisation_id = g.id left join hubs h on h.organisation_id = g.id
      where g.id = target and (i.organisation_id is not null or exists (select from issuer_keys k where k.organisation_id = g.id))
    $$;
    revoke all on function app.published_ties(uuid) from public;
    grant execute on function app.published_ties(uuid) to tws_anonymous, tws_user;

    create function app.issuer_entry_changed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.raise_catalogue();
      return null;
    end $$;
    create trigger entry_added after insert on note_issuers for each row execute function app.issuer_entry_changed();
    create trigger entry_changed after update of funders, ties on note_issuers for each row
      when ((old.funders, old.ties) is distinct from (new.funders, new.ties)) execute function app.issuer_entry_changed();
    create trigger entry_changed after update of funders on hubs for each row
      when (old.funders is distinct from new.funders) execute function app.issuer_entry_changed();
  `.execute(db);
}
