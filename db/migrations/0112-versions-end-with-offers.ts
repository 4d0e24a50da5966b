import { sql, type Kysely } from 'kysely';

/**
 * A version of an offer ends with the offer, whoever ends that: also by the clock, which therefore may know and end versions.
 * Those of offers that ended before this held end now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    grant select (replaces_id) on offers to tws_worker;
    create policy clock_versions on offers for select to tws_worker using (replaces_id is not null);
    create policy clock_ends_versions on offers for update to tws_worker
      using (replaces_id is not null and status in ('draft', 'submitted', 'under-review', 'returned'))
      with check (replaces_id is not null and status = 'withdrawn');

    with stranded as (
      select version.id, version.status from offers version join offers over on over.id = version.replaces_id
      where version.status in ('draft', 'submitted', 'under-review', 'returned') and over.status in ('withdrawn', 'archived')
      for update of version
    ), ended as (
      update offers o set status = 'withdrawn', updated_at = now(), revision = revision + 1
      from stranded where o.id = stranded.id
      returning o.id, stranded.status as from_status
    )
    insert into offer_events (offer_id, action, from_status, to_status, role, at)
      select id, 'end-with-offer', from_status, 'withdrawn', 'platform', now() from ended;
  `.execute(db);
}
