import { sql, type Kysely } from 'kysely';

/** A picture goes out as a copy with the reader's name, like a PDF: only the delegation gets it without one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter function app.pdf_is_marked() rename to copy_is_marked;
    create or replace function app.copy_is_marked() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.copy_sha256 is null and new.role <> 'focal_point' and exists (
        select from need_files f
        where f.id = new.file_id and f.media_type in ('application/pdf', 'image/png', 'image/jpeg')
      ) then
        raise exception 'a reader of a PDF or a picture gets a copy of their own' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
  `.execute(db);
}
