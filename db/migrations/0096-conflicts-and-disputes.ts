import { sql, type Kysely } from 'kysely';

/**
 * An organisation that answered a donor's request with a conflict of interest examines that offer no more, in whichever
 * role it acts, and its donor is shown so.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- For the organisation itself and for the offer's donor, which was told; nobody else learns of a request.
    create function app.said_conflict(target uuid, examiner uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from note_requests r where r.offer_id = target and r.issuer_id = examiner
        and r.status = 'declined' and r.reason_code = 'conflict-of-interest'
        and app.organisation_id() in (r.issuer_id, r.organisation_id))
    $$;
    revoke all on function app.said_conflict(uuid, uuid) from public;
    grant execute on function app.said_conflict(uuid, uuid) to tws_user;
  `.execute(db);
}
