import { sql, type Kysely } from 'kysely';

/** Tables of what happened to a record, and how to the record's reference: which column leads to which table. */
const HISTORIES = [
  ['offer_events', 'offer_id', 'offers', 'e.action'],
  ['need_events', 'need_id', 'needs', 'e.action'],
  ['match_events', 'match_id', 'matches', 'e.action'],
  ['need_consents', 'need_id', 'needs', "'consent'"],
] as const;

/** Of work for others: what it was and when, never whom it was about. */
const WORK = [
  ['donor_applications.decided_by', 'reference', 'status', 'decided_at'],
  ['invitations.invited_by', 'null', 'role', 'invited_at'],
  ['invitations.confirmed_by', 'null', 'role', 'confirmed_at'],
  ['invitations.sent_by', 'null', 'role', 'sent_at'],
  ['invitations.revoked_by', 'null', 'role', 'revoked_at'],
  ['recoveries.opened_by', 'null', 'null', 'opened_at'],
  ['recoveries.confirmed_by', 'null', 'null', 'confirmed_at'],
  ['recoveries.closed_by', 'null', 'null', 'closed_at'],
  ['one_time_links.created_by', 'null', 'purpose', 'created_at'],
] as const;

/**
 * What records hold on a person, for that person's own copy: references, acts and times. A title is told only while the
 * person wears a hat of the record's organisation; nobody who left reads a need by way of their own data.
 *
 * It runs as the owner, because no single hat sees the acts of all of somebody's hats, those that ended included; sign-in alone may call
 * it, for whoever is signed in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const histories = HISTORIES.flatMap(([table, by, records, what]) =>
    ['person_id', 'on_behalf_of'].map(
      (column) => `select '${table}.${column}', r.reference, null, null, ${what}, e.at
        from ${table} e join ${records} r on r.id = e.${by} where e.${column} = target`,
    ),
  );
  const work = WORK.map(([name, reference, what, at]) => {
    const [table, column] = name.split('.');
    return `select '${name}', ${reference}, null, null, ${what}, ${at} from ${table} where ${column} = target`;
  });
  await sql`
    create function app.records_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      with own as (
        select organisation_id, role from memberships where person_id = target and (ended_at is null or ended_at > now())),
      address as (select lower(email) as email from people where id = target)
      select 'offers.author_id', o.reference, shown.title, case when shown.title is not null then o.text_language end, o.status, o.created_at
        from offers o cross join lateral (select case when exists (
          select from own where own.organisation_id = o.organisation_id and own.role = 'donor') then o.title end as title) shown
        where o.author_id = target
      union all
      select 'needs.author_id', n.reference, shown.title, case when shown.title is not null then n.text_language end, n.status, n.created_at
        from needs n cross join lateral (select case when exists (
          select from own where own.organisation_id = n.organisation_id and own.role = 'focal_point') then n.title end as title) shown
        where n.author_id = target
      union all
      select 'match_answers.person_id', m.reference, null, null, a.answer, a.at
        from match_answers a join matches m on m.id = a.match_id where a.person_id = target
      union all
      select 'match_answers.contact_id', m.reference, null, null, a.party, a.at
        from match_answers a join matches m on m.id = a.match_id where a.contact_id = target
      union all
      select 'matches.proposed_by', reference, null, null, status, proposed_at from matches where proposed_by = target
      union all
      select 'trust_notes.issued_by', o.reference, null, null, t.level, t.created_at
        from trust_notes t join offers o on o.id = t.offer_id where t.issued_by = target
      union all
      select 'match_contacts.person_id', m.reference, null, null, concat_ws(', ', c.name, nullif(c.post, ''), c.email), c.released_at
        from match_contacts c join matches m on m.id = c.match_id where c.person_id = target
      union all
      select 'outbox.email', null, null, null, kind, created_at from outbox, address where lower(outbox.email) = address.email
      union all
      select 'donor_applications.email', reference, null, null, status, applied_at
        from donor_applications a, address where lower(a.email) = address.email
      union all ${sql.raw([...histories, ...work].join(' union all '))}
      order by 1, 6
    $$;
    revoke all on function app.records_naming(uuid) from public;
    grant execute on function app.records_naming(uuid) to tws_auth;

    -- One kind more than before, whichever those were.
    do $$ declare before text; begin
      select pg_get_expr(conbin, conrelid) into strict before from pg_constraint where conname = 'security_events_kind';
      alter table security_events drop constraint security_events_kind;
      execute format('alter table security_events add constraint security_events_kind check (%s or kind = ''own-data-downloaded'')', before);
    end $$;
  `.execute(db);
}
