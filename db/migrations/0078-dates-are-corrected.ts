import { sql, type Kysely } from 'kysely';

/**
 * A date in a hub's calendar is corrected and stays the same entry, in this calendar and in those of others that keep up
 * with it: how often it was is the entry's sequence (RFC 5545, 3.8.7.4), which the database counts itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table hub_dates
      add column sequence integer not null default 0 constraint hub_dates_sequence check (sequence >= 0),
      add column changed_at timestamptz,
      add constraint hub_dates_changed check ((sequence > 0) = (changed_at is not null));
    grant select (sequence, changed_at) on hub_dates to tws_anonymous, tws_user;
    grant update (kind, title, text_language, summary, place, website, themes, languages, starts_on, ends_on, changed_at)
      on hub_dates to tws_user;

    create function app.hub_date_changes() returns trigger language plpgsql as $$
    begin
      if old.removed_at is not null then
        raise exception 'a date that was taken from the calendar stays out of it' using errcode = 'insufficient_privilege';
      end if;
      -- Anything but taking it away, also twice within one moment.
      if new.removed_at is null then
        new.sequence := old.sequence + 1;
        new.changed_at := coalesce(new.changed_at, now());
      end if;
      return new;
    end $$;
    create trigger changes before update on hub_dates for each row execute function app.hub_date_changes();
  `.execute(db);
}
