import type { Role } from '#app/domain/accounts/role.ts';
import type { SecurityEventKind } from '#app/domain/accounts/security-event.ts';
import type { Change } from '#app/domain/organisations/changes.ts';
import type { Tx } from '../../client.ts';

export type SecurityEvent = {
  kind: SecurityEventKind;
  /** Whose account it is about; absent when an unknown address was tried. */
  personId?: string;
  /** Who did it, when that is known. */
  byPersonId?: string;
  organisationId?: string;
  role?: Role;
  /** For acts of sign-in only: everything else is recorded by trigger. */
  onBehalfOfId?: string;
  /** Which invitation or application it was. */
  invitationId?: string;
  applicationId?: string;
  /** The other one of a merger: into which, or of which. */
  otherOrganisationId?: string;
  /** What of the organisation. */
  changed?: readonly Change[];
  /** Why an account was disabled, as the administrator wrote it. */
  reason?: string;
};

/** Records what happened, in the transaction in which it does. */
export async function recordSecurityEvent(tx: Tx, event: SecurityEvent, at: Date): Promise<void> {
  await tx
    .insertInto('security_events')
    .values({
      kind: event.kind,
      person_id: event.personId ?? null,
      by_person_id: event.byPersonId ?? null,
      organisation_id: event.organisationId ?? null,
      role: event.role ?? null,
      on_behalf_of: event.onBehalfOfId ?? null,
      invitation_id: event.invitationId ?? null,
      application_id: event.applicationId ?? null,
      other_organisation_id: event.otherOrganisationId ?? null,
      reason: event.reason ?? null,
      changed: event.changed ? JSON.stringify(event.changed) : null,
      at,
    })
    .execute();
}

export type ListedEvent = { id: string; kind: SecurityEventKind; at: Date; byThemselves: boolean };

/** The last things that happened to somebody's account, newest first. */
export async function listSecurityEvents(tx: Tx, personId: string, count: number): Promise<ListedEvent[]> {
  const rows = await tx
    .selectFrom('security_events')
    .select(['id', 'kind', 'at', 'by_person_id'])
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map(({ id, kind, at, by_person_id }) => ({
    id,
    kind,
    at,
    byThemselves: by_person_id === null || by_person_id === personId,
  }));
}
