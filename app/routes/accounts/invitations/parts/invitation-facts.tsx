import { isClosedAddress } from '#app/domain/accounts/closed-account.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { HeldAccount } from '#app/operations/accounts/find-held-account.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts, type Fact } from '#app/ui/record/facts.tsx';
import { HeldAccountSaid } from '../../parts/held-account.tsx';
import { ByWhen, type Step } from '../../parts/by-when.tsx';
import type { ShownInvitation } from './show-invitation.ts';

type Props = {
  t: Translator;
  invitation: ShownInvitation;
  /** Whose the address is here already, while the invitation waits for somebody. */
  account?: HeldAccount | undefined;
};

/** Everything staff know of an invitation, the evidence of a focal point's authority included. */
export function InvitationFacts({ t, invitation, account }: Props) {
  const { name, email, post, role, organisation, ofState, state, until, evidence } = invitation;
  const facts: (Fact | false)[] = [
    { term: t('accounts.field.name'), value: <OwnText text={name} as="span" /> },
    !isClosedAddress(email) && { term: t('accounts.field.email'), value: <bdi dir="ltr">{email}</bdi> },
    account !== undefined && {
      term: t('invitations.account'),
      value: (
        <>
          <HeldAccountSaid t={t} account={account} />
          {account.name !== name && (
            <> {t('invitations.other_name', { invited: isolated(name), name: isolated(account.name) })}</>
          )}
        </>
      ),
    },
    post !== '' && { term: t('accounts.field.post'), value: <OwnText text={post} as="span" /> },
    {
      term: t('invitations.record.role'),
      value: (
        <>
          {t(`codes.roles.${role}`)} – <OwnText text={organisation} as="span" />
        </>
      ),
    },
    ofState !== undefined && { term: t('organisations.field.state'), value: ofState },
    { term: t('invitations.record.state'), value: t(`invitations.state.${state}`) },
    ...taken(t('invitations.record.by'), invitation.invited),
    ...taken(t('invitations.record.confirmed'), invitation.confirmed),
    invitation.accepted !== undefined && {
      term: t('invitations.record.accepted'),
      value: invitation.accepted,
    },
    ...taken(t('invitations.record.revoked'), invitation.revoked),
    evidence !== undefined && { term: t('invitations.record.evidence'), value: <bdi>{evidence}</bdi> },
    (state === 'open' || state === 'expired') && { term: t('invitations.record.until'), value: until },
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} wide />;
}

function taken(term: string, step: Step | undefined): Fact[] {
  return step ? [{ term, value: <ByWhen step={step} /> }] : [];
}
