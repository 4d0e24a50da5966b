import { sql, type Kysely } from 'kysely';

/**
 * What happens to trust notes after they are signed: the log of notes publishes its head every day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dailyHeads(db);
}

/** Where the log of notes stood at the end of each day (UTC), signed; added to, never changed. */
async function dailyHeads(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_log_heads (
      day date primary key,
      n bigint not null constraint note_log_heads_n check (n >= 0),
      hash text not null constraint note_log_heads_hash check (hash ~ '^[0-9a-f]{64}$'),
      origin text not null,
      at timestamptz not null,
      kid text not null references issuer_keys (kid),
      signature text not null constraint note_log_heads_signature check (signature ~ '^[A-Za-z0-9_-]{86}$')
    );
    select app.protect('note_log_heads');
    create trigger kept before update or delete or truncate on note_log_heads for each statement execute function app.audit_is_kept();
    grant select on note_log_heads to tws_anonymous, tws_user;
    grant select, insert on note_log_heads to tws_worker;
    create policy everyone on note_log_heads for select to tws_anonymous, tws_user, tws_worker using (true);
    create policy platform_adds on note_log_heads for insert to tws_worker with check (true);
  `.execute(db);
}
