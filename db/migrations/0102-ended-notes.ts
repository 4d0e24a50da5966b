import { sql, type Kysely } from 'kysely';

/**
 * A note ends by the day, without anything happening to its offer: what everybody reads of it names the next note that
 * holds from then on. Which note counts is said in one place, for naming it and for finding where another counts now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.counting_note(target uuid, version integer) returns uuid
    language sql stable set search_path = public as $$
      select t.id from trust_notes t where t.offer_id = target and t.revoked_at is null and t.superseded_at is null
        order by (t.jws is not null and t.offer_version = version) desc, (t.expires_on >= (now() at time zone 'UTC')::date) desc,
          t.level desc, t.expires_on desc, t.id limit 1
    $$;
    create or replace function app.name_note() returns trigger language plpgsql security definer set search_path = public as $$
    declare note record;
    begin
      select o.content_version into new.content_version from offers o where o.id = new.id;
      select t.*, t.offer_version is distinct from new.content_version as stale into note from trust_notes t
        where t.id = app.counting_note(new.id, new.content_version);
      new.note_level := note.level;
      new.note_issuer := note.issuer_name;
      new.note_issued_on := note.issued_on;
      new.note_expires_on := note.expires_on;
      new.note_disputed := note.disputed_at is not null;
      new.note_examined := note.examined;
      new.note_limits := note.limits;
      new.note_reference := note.reference;
      new.note_signed := note.jws is not null;
      new.note_stale := note.jws is not null and note.stale;
      return new;
    end $$;

    -- By the day of the database, as the projection itself. One whose ended note still counts, for want of another, is left as
    -- it is, so that nothing is done twice; so many at once, the others the next time. Returns how many.
    create function app.project_ended_notes(most integer) returns integer
    language plpgsql security definer set search_path = public as $$
    declare today date := (now() at time zone 'UTC')::date; target uuid; done integer := 0;
    begin
      for target in
        select p.id from published_offers p
          cross join lateral (select app.counting_note(p.id, p.content_version) as id) c left join trust_notes t on t.id = c.id
        where (p.note_expires_on < today
            or exists (select from trust_notes d where d.reference = p.note_other_disputed and d.expires_on < today))
          and ((t.reference, t.level, t.expires_on) is distinct from (p.note_reference, p.note_level, p.note_expires_on)
            or app.other_disputed_note(p.id, p.content_version, c.id) is distinct from p.note_other_disputed)
        order by p.id limit most
      loop
        perform app.project_offer(target);
        done := done + 1;
      end loop;
      return done;
    end $$;
    revoke all on function app.counting_note(uuid, integer), app.project_ended_notes(integer) from public;
    grant execute on function app.project_ended_notes(integer) to tws_worker;
  `.execute(db);
}
