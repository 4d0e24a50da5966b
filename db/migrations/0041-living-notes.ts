import { sql, type Kysely } from 'kysely';

/**
 * What happens to trust notes after they are signed: the log of notes publishes its head every day, and who answers for
 * a note is told before it ends. A donor that keeps its key itself signs its own declaration outside, as verifiers do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dailyHeads(db);
  await warnings(db);
  await donorsDrafts(db);
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

/** Who is told that a note ends within these days, once a note; of offers that are still there, in the version it is about. */
async function warnings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_warnings (
      note_id uuid primary key references trust_notes (id),
      warned_at timestamptz not null
    );
    select app.protect('note_warnings');
    grant select, insert on note_warnings to tws_worker;
    -- What falls due writes letters too.
    grant insert (kind, email, language, values, created_at, due_at, useless_at) on outbox to tws_worker;
    create policy worker on note_warnings for all to tws_worker using (true) with check (true);
    create function app.notes_ending(first_day date, last_day date)
      returns table (note_id uuid, reference text, email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      select t.id, t.reference, p.email, p.language,
        bool_or(s.organisation_id = t.issuer_organisation_id and s.role = t.issuer_role)
      from trust_notes t join offers o on o.id = t.offer_id
        join memberships s on s.ended_at is null and ((s.organisation_id = t.issuer_organisation_id and s.role = t.issuer_role)
          or (s.organisation_id = o.organisation_id and s.role = 'donor'))
        join people p on p.id = s.person_id and p.disabled_at is null and p.closed_at is null
      where t.jws is not null and t.revoked_at is null and t.superseded_at is null and t.expires_on between first_day and last_day
        and t.offer_version = o.content_version and o.published_at is not null and o.status not in ('withdrawn', 'archived')
        and not exists (select from note_warnings w where w.note_id = t.id)
      group by t.id, t.reference, p.email, p.language order by t.id, p.email
    $$;
    revoke all on function app.notes_ending(date, date) from public;
    grant execute on function app.notes_ending(date, date) to tws_worker;
  `.execute(db);
}

/** A donor's declaration may wait for a signature made outside, of its own offers alone. */
async function donorsDrafts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table note_drafts drop constraint note_drafts_role;
    alter table note_drafts add constraint note_drafts_role check (role in ('donor', 'verifier', 'hub_coordinator', 'broker'));
    alter policy own on note_drafts
      using (organisation_id = (select app.organisation_id()) and role = (select app.role()))
      with check (organisation_id = (select app.organisation_id()) and role = (select app.role())
        and case when role = 'donor'
          then exists (select from offers o where o.id = offer_id and o.organisation_id = (select app.organisation_id()))
          else exists (select from published_offers p where p.id = offer_id and p.organisation_id <> (select app.organisation_id())) end);
  `.execute(db);
}
