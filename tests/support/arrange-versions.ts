import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';

/**
 * A version of a published offer of technology that waits for a broker, with one answer and one component other than what
 * is published, and a suspension that a verifier asked for: the demonstration has neither. As the owner.
 */
export async function arrangeVersions(owner: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ id: string; version: string }>`
    select o.id, gen_random_uuid() as version from offers o where o.status = 'published' and exists (
      select from passports p where p.offer_id = o.id and p.status = 'in-force') and not exists (
      select from passports p where p.offer_id = o.id and p.status in ('draft', 'submitted', 'returned'))
      order by o.title limit 1`.execute(owner);
  const { id, version } = rows[0]!;
  const columns = await sql<{ names: string }>`
    select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns where table_schema = 'public'
      and table_name = 'offers' and column_name not in ('id', 'reference', 'status', 'replaces_id', 'published_at', 'reconfirmed_at',
        'slots_taken', 'content_version', 'import_source', 'import_reference', 'slots', 'submitted_at')`.execute(
    owner,
  );
  const names = sql.raw(columns.rows[0]!.names);
  await sql`
    insert into offers (${names}, id, reference, status, replaces_id, slots, submitted_at)
      select ${names}, ${version}::uuid, 'O-VERS10', 'submitted', id, slots + 1, now() from offers where id = ${id}::uuid`.execute(
    owner,
  );
  await sql`
    insert into passports (offer_id, n, version, status, answers, gone, artefacts, no_artefacts, created_at, updated_at)
      select ${version}::uuid, n, 1, 'draft', case n when 1 then answers || '{"productVersion": "9.9"}' else answers end, gone, artefacts,
        no_artefacts, now(), now() from passports where offer_id = ${id}::uuid and status = 'in-force'`.execute(
    owner,
  );
  await sql`
    insert into offer_events (offer_id, action, from_status, to_status, person_id, role, organisation_id, at, reason_code, reason_text)
      select ${id}::uuid, 'ask-suspension', 'published', 'published', m.person_id, 'verifier', m.organisation_id, now(), 'note-withdrawn',
        'Its note was withdrawn.' from memberships m where m.role = 'verifier' and m.ended_at is null
        order by (select email from people where id = m.person_id) limit 1`.execute(owner);
}
