import { invitationState } from '#app/domain/accounts/invitation.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { stepTaken } from '../../parts/step-taken.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { InvitationRow } from '#db/queries/accounts/invitations.ts';

/** An invitation as staff read it. */
export function showInvitation(t: Translator, invitation: InvitationRow, now: Date) {
  const { id, name, email, post, role, organisation, evidence, inviter, confirmer, revoker } = invitation;
  return {
    id,
    name: t.person(name),
    email,
    post,
    role,
    organisation: organisation.name,
    // Whoever confirms compares the paper with it.
    ofState:
      organisation.kind === 'state'
        ? organisation.stateCode
          ? placeName(currentGeography(), organisation.stateCode, t)
          : t('common.not_stated')
        : undefined,
    state: invitationState(invitation, now),
    invited: stepTaken(t, inviter, invitation.invitedAt),
    confirmed: stepTaken(t, confirmer, invitation.confirmedAt),
    revoked: stepTaken(t, revoker, invitation.revokedAt),
    accepted: invitation.acceptedAt && t.instant(invitation.acceptedAt),
    until: invitation.expiresAt && t.instant(invitation.expiresAt),
    evidence:
      evidence &&
      t('invitations.record.evidence_line', {
        kind: t(`invitations.evidence.${evidence.kind}`),
        day: t.day(evidence.on),
        reference: evidence.reference,
      }),
  };
}

export type ShownInvitation = ReturnType<typeof showInvitation>;
