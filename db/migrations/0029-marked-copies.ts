import { sql, type Kysely } from 'kysely';

/**
 * Which copy of a PDF a reader got: its number, which stands on every page of it, and the SHA-256 of its bytes, so that a
 * copy that turns up elsewhere leads to the row of its reading. Only the delegation gets a PDF without one.
 *
 * Readings of before this have neither.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table file_readings
      add column copy_number text constraint file_readings_copy_number check (copy_number ~ '^C-[0-9A-HJKMNP-TV-Z]{6}$'),
      add column copy_sha256 text constraint file_readings_copy_sha256 check (copy_sha256 ~ '^[0-9a-f]{64}$'),
      add constraint file_readings_copy check ((copy_number is null) = (copy_sha256 is null)),
      add constraint file_readings_copy_once unique (file_id, copy_number);

    create function app.pdf_is_marked() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.copy_sha256 is null and new.role <> 'focal_point'
        and exists (select from need_files f where f.id = new.file_id and f.media_type = 'application/pdf') then
        raise exception 'a reader of a PDF gets a copy of their own' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger marked before insert on file_readings for each row execute function app.pdf_is_marked();

    drop function app.readings_of_file(uuid);
    create function app.readings_of_file(target uuid)
      returns table (at timestamptz, person text, on_behalf_of text, organisation text, role text,
        copy_number text, copy_sha256 text)
    language sql stable security definer set search_path = public as $$
      select r.at, p.name, b.name, app.organisation_name_at(r.organisation_id, r.at), r.role, r.copy_number, r.copy_sha256
      from file_readings r join needs n on n.id = r.need_id
        join people p on p.id = r.person_id left join people b on b.id = r.on_behalf_of
      where r.file_id = target and app.role() = 'focal_point' and n.organisation_id = app.organisation_id()
      order by r.id desc limit 1000
    $$;
    revoke all on function app.readings_of_file(uuid) from public;
    grant execute on function app.readings_of_file(uuid) to tws_user;
  `.execute(db);
}
