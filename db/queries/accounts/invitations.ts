import { sql } from 'kysely';
import type { Evidence, InvitationFacts } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { QueuedLetter } from '#app/domain/mail/letter-state.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import type { Tx } from '../../client.ts';

export type NewInvitation = {
  email: string;
  name: string;
  post: string;
  language: UiLanguage;
  organisationId: string;
  role: Role;
  evidence?: Evidence;
  applicationId?: string;
};

/** Undefined when the same address is invited to the same role there already. Whether a second person is needed, the database decides. */
export async function insertInvitation(
  tx: Tx,
  { evidence, ...invitation }: NewInvitation,
  by: { personId: string; at: Date },
): Promise<{ id: string; needsSecond: boolean } | undefined> {
  return tx
    .insertInto('invitations')
    .values({
      email: invitation.email,
      name: invitation.name,
      post: invitation.post,
      language: invitation.language,
      organisation_id: invitation.organisationId,
      role: invitation.role,
      evidence_kind: evidence?.kind ?? null,
      evidence_on: evidence?.on ?? null,
      evidence_reference: evidence?.reference ?? null,
      application_id: invitation.applicationId ?? null,
      invited_by: by.personId,
      invited_at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'needs_second as needsSecond'])
    .executeTakeFirst();
}

export type InvitationRow = InvitationFacts & {
  id: string;
  name: string;
  post: string;
  language: UiLanguage;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
  evidence?: Evidence;
  /** The application that it answers. */
  applicationId?: string;
  inviter: string;
  invitedAt: Date;
  confirmer?: string;
  revoker?: string;
};

/** An invitation, as far as this actor may handle it; locked until the transaction ends where it is about to change. */
export async function findInvitation(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<InvitationRow | undefined> {
  const row = await invitations(tx)
    .where('i.id', '=', id)
    .$if(lock, (query) => query.forUpdate('i'))
    .executeTakeFirst();
  return row && invitationOf(row);
}

/** What became of the letter with an invitation's last link; undefined where there was none, or where it was forgotten since. */
export async function findInvitationLetter(tx: Tx, id: string): Promise<QueuedLetter | undefined> {
  const { rows } = await sql<{
    id: string;
    queued_at: Date;
    sent_at: Date | null;
    given_up_at: Date | null;
  }>`select * from app.letter_of_invitation(${id})`.execute(tx);
  const [row] = rows;
  return (
    row && {
      id: row.id,
      queuedAt: row.queued_at,
      sentAt: row.sent_at ?? undefined,
      givenUpAt: row.given_up_at ?? undefined,
    }
  );
}

/**
 * Invitations that wait for somebody, the longest waiting first; all, or those of a name or an address that holds the words.
 *
 * @param most how many at most; all of them where it is left out
 */
export async function listPendingInvitations(tx: Tx, search = '', most?: number): Promise<InvitationRow[]> {
  const rows = await searched(invitations(tx), search)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .orderBy('i.invited_at')
    .orderBy('i.id')
    .$if(most !== undefined, (query) => query.limit(most!))
    .execute();
  return rows.map(invitationOf);
}

export const INVITATIONS_A_PAGE = 50;

/**
 * Those that were accepted or taken back, the newest first: one more than a page where there is more.
 *
 * @param after the last one of the page before: when it was over, as PostgreSQL writes it, and its id
 */
export async function listInvitationsOver(
  tx: Tx,
  search: string,
  after?: { updatedAt: string; id: string },
): Promise<(InvitationRow & { at: string })[]> {
  const over = sql<string>`coalesce(i.accepted_at, i.revoked_at)`;
  const rows = await searched(invitations(tx), search)
    .select(sql<string>`coalesce(i.accepted_at, i.revoked_at)::text`.as('at'))
    .where((eb) => eb.or([eb('i.accepted_at', 'is not', null), eb('i.revoked_at', 'is not', null)]))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${over}, i.id) < (${after?.updatedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy(over, 'desc')
    .orderBy('i.id', 'desc')
    .limit(INVITATIONS_A_PAGE + 1)
    .execute();
  return rows.map((row) => ({ ...invitationOf(row), at: row.at }));
}

/** The one by which an applicant was invited who was accredited. */
export async function findInvitationOfApplication(
  tx: Tx,
  applicationId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('invitations')
    .select('id')
    .where('application_id', '=', applicationId)
    .orderBy('invited_at', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Those to roles in one organisation that nobody accepted or took back, locked until the transaction ends. */
export async function holdPendingInvitationsOf(
  tx: Tx,
  organisationId: string,
): Promise<{ id: string; role: Role }[]> {
  return tx
    .selectFrom('invitations')
    .select(['id', 'role'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** How many end with the organisation, also of those whose link is too old: another could be made. */
export async function countPendingInvitationsOf(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('invitations')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether an invitation to it can still be accepted, or waits for the second member of staff, before whom it has no link. */
export async function isSomebodyInvited(tx: Tx, organisationId: string, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('invitations')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What somebody's hats rest on: the evidence given with the invitations they accepted. */
export async function listEvidence(
  tx: Tx,
  personId: string,
): Promise<{ membershipId: string; invitation: InvitationRow }[]> {
  const rows = await invitations(tx)
    .innerJoin('memberships as m', 'm.id', 'i.membership_id')
    .select('m.id as membership_id')
    .where('m.person_id', '=', personId)
    .execute();
  return rows.map((row) => ({ membershipId: row.membership_id, invitation: invitationOf(row) }));
}

export async function saveConfirmation(
  tx: Tx,
  id: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ confirmed_by: by.personId, confirmed_at: by.at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Another link: the one before is worth nothing from now on, because its hash is gone. */
export async function saveLink(
  tx: Tx,
  id: string,
  link: { tokenHash: string; expiresAt: Date },
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ token_hash: link.tokenHash, expires_at: link.expiresAt, sent_by: by.personId, sent_at: by.at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Whether an invitation that was made while there was nobody to confirm it waits for a second one of staff from now on. */
export async function secondIsNeededNow(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select app.second_is_needed_now(${id}::uuid, ${now}::timestamptz) as needed`.execute(tx);
  return rows[0]!.needed;
}

export async function saveRevocation(tx: Tx, id: string, by: { personId: string; at: Date }): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ revoked_by: by.personId, revoked_at: by.at })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The invitation of a link that works at `now`, to an organisation that goes on. Of two who take it at once the second waits, and finds it accepted. */
export async function findOpenInvitation(
  tx: Tx,
  tokenHash: string,
  now: Date,
  { lock = false } = {},
): Promise<InvitationRow | undefined> {
  const row = await invitations(tx)
    .where('i.token_hash', '=', tokenHash)
    .where('i.expires_at', '>', now)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .$if(lock, (query) => query.forUpdate('i'))
    .executeTakeFirst();
  return row && invitationOf(row);
}

export async function saveAcceptance(tx: Tx, id: string, membershipId: string, at: Date): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ accepted_at: at, membership_id: membershipId })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

function searched(query: ReturnType<typeof invitations>, search: string) {
  const key = nameKey(search);
  if (!key) return query;
  return query.where((eb) =>
    eb.or([
      sql<boolean>`position(${key} in app.name_key(i.name)) > 0`,
      sql<boolean>`position(${search.trim().toLowerCase()} in lower(i.email)) > 0`,
    ]),
  );
}

function invitations(tx: Tx) {
  return tx
    .selectFrom('invitations as i')
    .innerJoin('organisations as o', 'o.id', 'i.organisation_id')
    .select([
      'i.id',
      'i.email',
      'i.name',
      'i.post',
      'i.language',
      'i.role',
      'i.organisation_id',
      'i.application_id',
    ])
    .select(['i.evidence_kind', 'i.evidence_on', 'i.evidence_reference', 'i.needs_second'])
    .select([
      'i.invited_by',
      'i.invited_at',
      'i.confirmed_at',
      'i.expires_at',
      'i.accepted_at',
      'i.revoked_at',
    ])
    .select(['o.name as organisation', 'o.ended_at as organisation_ended_at'])
    .select(['o.kind as organisation_kind', 'o.state_code'])
    .select((eb) => [
      eb.fn<string>('app.name_in_office', ['i.invited_by']).as('inviter'),
      eb.fn<string | null>('app.name_in_office', ['i.confirmed_by']).as('confirmer'),
      eb.fn<string | null>('app.name_in_office', ['i.revoked_by']).as('revoker'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number];

function invitationOf(row: Row): InvitationRow {
  const { evidence_kind: kind, evidence_on: on, evidence_reference: reference } = row;
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    post: row.post,
    language: row.language,
    role: row.role,
    organisation: {
      id: row.organisation_id,
      name: row.organisation,
      kind: row.organisation_kind,
      stateCode: row.state_code ?? undefined,
    },
    evidence: kind && on && reference ? { kind, on, reference } : undefined,
    applicationId: row.application_id ?? undefined,
    needsSecond: row.needs_second,
    invitedBy: row.invited_by,
    inviter: row.inviter,
    invitedAt: row.invited_at,
    confirmer: row.confirmer ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
    revoker: row.revoker ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    organisationEndedAt: row.organisation_ended_at ?? undefined,
  };
}
