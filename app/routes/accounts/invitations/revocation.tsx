import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { revokeInvitation } from '#app/operations/accounts/invitations/revoke-invitation.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { invitationWay } from './parts/invitation-way.tsx';
import { requireInvitationFor } from './parts/require-invitation.ts';

/** Takes an invitation back. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = await requireInvitationFor(by, args.params.id, 'revoke', new Date());
  const heading = t('invitations.revoke.title');
  return { title: pageTitle(t, `${heading} – ${name}`), heading, base: `/${t.lang}/invitations/${id}`, name };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const revoked = await revokeInvitation(by, id, new Date());
  if (!revoked.ok) throw refusalResponse(revoked.reason);
  return goTo(`/${lang}/invitations/${id}`, { flash: 'invitations.flash.revoked' });
}

export const meta = titleOf;
export const handle = invitationWay;

export default function RevokeInvitation() {
  const t = useT();
  const { heading, base, name } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      <Act
        id="revoke"
        action={`${base}/revocation`}
        label={t('invitations.revoke.act')}
        consequence={t('invitations.revoke.consequence')}
        variant="warning"
      />
    </div>
  );
}
