import { sql, type Kysely } from 'kysely';

/**
 * What a letter asked is done when nothing of it is left to do, whoever did it and however: the word on a delivery that is
 * over, the renewal of a note that another took the place of, the confirmation of offers that wait no more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.status_is_said() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.settle_letters('match-status-due', '/matches/' || new.id, new.updated_at);
      return null;
    end $$;
    create trigger status_is_said after update of status on matches for each row
      when (old.status = 'in-delivery' and new.status <> 'in-delivery') execute function app.status_is_said();

    create function app.note_is_renewed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.settle_letters('note-to-renew', '/notes/' || new.reference || '/issuer', coalesce(new.superseded_at, new.revoked_at));
      return null;
    end $$;
    create trigger note_is_renewed after update on trust_notes for each row
      when (old.superseded_at is null and old.revoked_at is null and (new.superseded_at is not null or new.revoked_at is not null))
      execute function app.note_is_renewed();

    -- A letter was about each offer that waited on its day, as app/domain/offers/freshness.ts says (asksForWord): six months,
    -- from thirty days before. One that was confirmed since waits no more, and nor does one that left the lists for good.
    create function app.offers_are_renewed() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      update inbox_entries e set settled_at = new.updated_at
        where e.kind = 'offers-to-renew' and e.settled_at is null
          and e.person_id in (select person_id from memberships where organisation_id = new.organisation_id)
          and not exists (select from app.offers_to_confirm(e.at - interval '4 months') o where o.person_id = e.person_id
            and ((o.confirmed_at at time zone 'UTC')::date + interval '6 months')::date - 30 <= (e.at at time zone 'UTC')::date);
      return null;
    end $$;
    create trigger offers_are_renewed after update of status, reconfirmed_at on offers for each row
      when (old.status in ('published', 'stale') and new.status <> 'stale'
        and (new.status <> old.status or new.reconfirmed_at is distinct from old.reconfirmed_at))
      execute function app.offers_are_renewed();
    revoke all on function app.status_is_said(), app.note_is_renewed(), app.offers_are_renewed() from public;
  `.execute(db);
}
