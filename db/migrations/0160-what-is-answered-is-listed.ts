import { sql, type Kysely } from 'kysely';

/** Answered applications, and invitations that were accepted or taken back, are listed newest first, a page at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index invitations_over on invitations ((coalesce(accepted_at, revoked_at)) desc, id desc)
      where accepted_at is not null or revoked_at is not null;
    create index donor_applications_answered on donor_applications (decided_at desc, id desc) where status <> 'open';
  `.execute(db);
}
