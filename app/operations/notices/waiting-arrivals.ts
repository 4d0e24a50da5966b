import type { Wearing } from '#app/auth/viewer.ts';
import { applicationClock } from '#app/domain/accounts/application.ts';
import { objectionToAct } from '#app/domain/accounts/invitation.ts';
import { FOR_THE_PLATFORM } from '#app/domain/accounts/own-side.ts';
import { objectionToConfirming } from '#app/domain/accounts/recovery.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Tx } from '#db/client.ts';
import { listOpenApplications } from '#db/queries/accounts/applications.ts';
import { listPendingInvitations } from '#db/queries/accounts/invitations.ts';
import { listPendingRecoveries } from '#db/queries/accounts/recoveries.ts';
import { listWaitingMergers } from '#db/queries/organisations/endings.ts';
import type { WaitingRecord } from './waiting-record.ts';

/**
 * Who is to be let in, and which organizations are to become one: for the member of staff who may decide, and until another did
 * for the one who asked.
 */
export async function waitingArrivals(tx: Tx, by: Wearing, now: Date): Promise<WaitingRecord[]> {
  return [
    ...(await applicationsToAnswer(tx, now)),
    ...(await invitationsToConfirm(tx, by, now)),
    ...(await recoveriesToConfirm(tx, by, now)),
    ...(by.hat.role === 'administrator' ? await mergersToLookAt(tx, by, now) : []),
  ];
}

async function applicationsToAnswer(tx: Tx, now: Date): Promise<WaitingRecord[]> {
  return (await listOpenApplications(tx)).map(({ id, organisation, reference, appliedAt }) => ({
    lane: 'me',
    path: `/applications/${id}`,
    ...{ title: organisation, reference, says: 'inbox.staff.application' },
    since: dayOf(appliedAt),
    by: applicationClock(appliedAt, dayOf(now)).by,
  }));
}

async function invitationsToConfirm(tx: Tx, by: Wearing, now: Date): Promise<WaitingRecord[]> {
  return (await listPendingInvitations(tx)).flatMap((invitation) => {
    const objection = objectionToAct('confirm', invitation, by, now);
    if (objection && objection !== 'second-person') return [];
    return {
      lane: objection ? ('others' as const) : ('me' as const),
      path: `/invitations/${invitation.id}`,
      title: `${isolated(invitation.name)} – ${isolated(invitation.organisation.name)}`,
      reference: invitation.evidence?.reference ?? '',
      says: FOR_THE_PLATFORM.includes(invitation.role)
        ? 'inbox.staff.invitation.staff'
        : 'inbox.staff.invitation',
      since: dayOf(invitation.invitedAt),
    };
  });
}

async function recoveriesToConfirm(tx: Tx, { person }: Wearing, now: Date): Promise<WaitingRecord[]> {
  return (await listPendingRecoveries(tx)).flatMap((recovery) => {
    const objection = objectionToConfirming(recovery, person, now);
    // Nobody lets themselves in, nor is told how far that is.
    if ((objection && objection !== 'second-person') || recovery.personId === person.id) return [];
    return {
      lane: objection ? ('others' as const) : ('me' as const),
      path: `/recoveries/${recovery.id}`,
      ...{ title: recovery.person.name, reference: recovery.letter.reference },
      says: 'inbox.staff.recovery',
      since: dayOf(recovery.openedAt),
    };
  });
}

async function mergersToLookAt(tx: Tx, { person }: Wearing, now: Date): Promise<WaitingRecord[]> {
  return (await listWaitingMergers(tx, now)).map(({ from, into, byId, at }) => ({
    lane: byId === person.id ? 'others' : 'me',
    path: `/administration/organisations/${from.id}/merge?into=${into.id}`,
    ...{
      title: `${isolated(from.name)} – ${isolated(into.name)}`,
      reference: '',
      says: 'inbox.staff.merger',
    },
    since: dayOf(at),
  }));
}
