import { sql, type Kysely } from 'kysely';

/**
 * Whoever handles an invitation is told what became of the letter with its link: nobody else reads the outbox, and nothing
 * of what a letter says is told here. The letter is the one that the last sending queued, at the same moment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.letter_of_invitation(invitation uuid)
      returns table (id uuid, queued_at timestamptz, sent_at timestamptz, given_up_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select o.id, o.created_at, o.sent_at, o.given_up_at
        from invitations i join outbox o on o.kind = 'invitation' and o.email = i.email and o.created_at = i.sent_at
        where i.id = invitation and app.may_handle(i.role)
        order by o.id limit 1
    $$;
    revoke all on function app.letter_of_invitation(uuid) from public;
    grant execute on function app.letter_of_invitation(uuid) to tws_user;
  `.execute(db);
}
