import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { INVITATION_HOURS, objectionToAct } from '#app/domain/accounts/invitation.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { resendInvitation } from '#app/operations/accounts/invitations/resend-invitation.ts';
import { InvitationFacts } from './parts/invitation-facts.tsx';
import { invitationWay } from './parts/invitation-way.tsx';
import { LinkAct } from '../parts/link-act.tsx';
import { showMailedLink } from '../parts/show-mailed-link.ts';
import { requireInvitation } from './parts/require-invitation.ts';
import { showInvitation } from './parts/show-invitation.ts';

/** Another link for an invitation. Whoever holds it can accept in that name: so the password is asked for first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const invitation = await requireInvitation(by, args.params.id);
  const heading = t('invitations.send.title');
  return {
    title: pageTitle(t, `${heading} – ${invitation.name}`),
    heading,
    base: `/${t.lang}/invitations/${invitation.id}`,
    name: invitation.name,
    invitation: showInvitation(t, invitation, now),
    objection: objectionToAct('send', invitation, by, now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const link = await resendInvitation(by, requireUuid(args.params.id), now);
  if (!link.ok) throw refusalResponse(link.reason);
  return { link: showMailedLink(t, args.request, 'invited', link.value) };
}

export const meta = titleOf;
export const handle = invitationWay;

export default function SendInvitation() {
  const t = useT();
  const { heading, base, name, invitation, objection } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <LinkAct
      t={t}
      heading={heading}
      made={t('invitations.send.made')}
      base={base}
      name={name}
      objection={objection}
      sent={sent}
      act={{
        id: 'send',
        address: 'link',
        label: t('invitations.send.act'),
        consequence: t('invitations.send.consequence', { hours: INVITATION_HOURS }),
      }}
    >
      <InvitationFacts t={t} invitation={invitation} />
    </LinkAct>
  );
}
