import { sql, type Kysely } from 'kysely';

type Due = {
  table: string;
  /** The columns the worker finds them by; it reads no other. */ by: string[];
  only?: string;
};

/** What is removed when its time is over. Of applications that wait or became an organisation, and of accepted invitations, nothing goes. */
const DUE: Due[] = [
  { table: 'sessions', by: ['expires_at'] },
  { table: 'parked_forms', by: ['kept_until'] },
  { table: 'one_time_links', by: ['expires_at', 'used_at'] },
  { table: 'sign_in_steps', by: ['expires_at'] },
  { table: 'email_changes', by: ['confirm_until', 'confirmed_at', 'undo_until', 'undone_at'] },
  { table: 'donor_applications', by: ['status', 'decided_at'], only: "status = 'refused'" },
  { table: 'invitations', by: ['accepted_at', 'revoked_at', 'expires_at'], only: 'accepted_at is null' },
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { table, by, only = 'true' } of DUE) {
    await sql`
      grant select (${sql.raw(by.join(', '))}), delete on ${sql.table(table)} to tws_worker;
      create policy remove_due on ${sql.table(table)} to tws_worker using (${sql.raw(only)});
    `.execute(db);
  }
}
