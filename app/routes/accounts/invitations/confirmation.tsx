import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { INVITATION_HOURS, objectionToAct } from '#app/domain/accounts/invitation.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findHeldAccount } from '#app/operations/accounts/find-held-account.ts';
import { confirmInvitation } from '#app/operations/accounts/invitations/confirm-invitation.ts';
import { withActor } from '#db/client.ts';
import { InvitationFacts } from './parts/invitation-facts.tsx';
import { invitationWay } from './parts/invitation-way.tsx';
import { LinkAct } from '../parts/link-act.tsx';
import { showMailedLink } from '../parts/show-mailed-link.ts';
import { requireInvitation } from './parts/require-invitation.ts';
import { showInvitation } from './parts/show-invitation.ts';

/** The second member of staff looks at the evidence and confirms; the page then holds the link, so the password is asked for first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const invitation = await requireInvitation(by, args.params.id);
  const heading = t('invitations.confirm.title');
  return {
    title: pageTitle(t, `${heading} – ${invitation.name}`),
    heading,
    base: `/${t.lang}/invitations/${invitation.id}`,
    name: invitation.name,
    invitation: showInvitation(t, invitation, now),
    account: await withActor(actorOf(by), (tx) => findHeldAccount(tx, invitation.email)),
    isFocalPoint: invitation.role === 'focal_point',
    objection: objectionToAct('confirm', invitation, by, now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const link = await confirmInvitation(by, requireUuid(args.params.id), now);
  if (!link.ok) throw refusalResponse(link.reason);
  return { link: showMailedLink(t, args.request, 'invited', link.value) };
}

export const meta = titleOf;
export const handle = invitationWay;

export default function ConfirmInvitation() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { heading, base, name, invitation, objection } = page;
  const sent = useActionData<typeof action>();
  return (
    <LinkAct
      t={t}
      heading={heading}
      made={t('invitations.confirm.made')}
      base={base}
      name={name}
      objection={objection}
      sent={sent}
      act={{
        id: 'confirm',
        address: 'confirmation',
        label: t('invitations.confirm.act'),
        consequence: t(
          page.isFocalPoint ? 'invitations.confirm.consequence' : 'invitations.confirm.consequence_known',
          { hours: INVITATION_HOURS },
        ),
      }}
    >
      <InvitationFacts t={t} invitation={invitation} account={page.account} />
    </LinkAct>
  );
}
