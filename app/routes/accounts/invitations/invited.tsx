import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isSameAddress } from '#app/domain/accounts/invitation.ts';
import { acceptanceForm } from '#app/forms/invitations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { acceptInvitation } from '#app/operations/accounts/invitations/accept-invitation.ts';
import { acceptSignedIn } from '#app/operations/accounts/invitations/accept-signed-in.ts';
import { findInvited } from '#app/operations/accounts/invitations/find-invited.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { afterFirstProof } from '../parts/after-first-proof.ts';
import { replyTyped, replyWith } from '../parts/answer-form.ts';
import { withPassword } from '../parts/password-answers.ts';
import { InvitedPage } from './parts/invited-page.tsx';

/** The link of an invitation: looking shows who invites whom to what, and uses nothing up. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const invited = await findInvited(args.params.token, new Date());
  const heading = t(invited ? 'invitations.invited.title' : 'invitations.invited.gone');
  const title = pageTitle(t, heading, wasRefused(args.context));
  if (!invited) return data({ title, heading, invited: undefined }, { status: 404 });
  const { invitation, account, mayLink } = invited;
  const viewer = account && (await getViewer(args));
  const address = `/${t.lang}/invited/${args.params.token}`;
  return data({
    title,
    heading,
    invited: {
      address,
      signIn: `/${t.lang}/sign-in?${new URLSearchParams({ next: address })}`,
      inviter: t.person(invitation.inviter),
      name: invitation.name,
      email: invitation.email,
      role: invitation.role,
      organisation: invitation.organisation.name,
      until: t.instant(invitation.expiresAt ?? new Date()),
      mayLink,
      way: !viewer
        ? 'new'
        : viewer.kind === 'anonymous'
          ? 'known'
          : mayAccept(viewer, invitation)
            ? 'add'
            : 'other',
      viewer: viewer?.kind === 'person' ? viewer.person.name : '',
    } as const,
  });
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const now = new Date();
  const token = args.params.token ?? '';
  const invited = await findInvited(token, now);
  // The loader says that there is nothing here.
  if (!invited) return data(null, { status: 404 });
  if (invited.account) return acceptWithAccount(args, token, now);
  const read = parseWithZod(await args.request.formData(), { schema: acceptanceForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const userAgent = args.request.headers.get('User-Agent') ?? '';
  const accepted = await withPassword(acceptInvitation({ token, userAgent, ...read.value }, now));
  if (accepted.ok)
    return afterFirstProof(
      lang,
      accepted.value,
      invited.mayLink ? `/${lang}/account/single-sign-on` : undefined,
      {
        flash: 'invitations.flash.accepted',
      },
    );
  if ('fault' in accepted) {
    const fault = `accounts.password.${accepted.fault}`;
    return refuseForm(args.context, replyWith(read, { fields: { password: fault } }));
  }
  // Gone, or the account was made a moment ago: the loader says which.
  return data(null, { status: accepted.reason === 'already-there' ? 409 : 404 });
}

/** Another hat for somebody who is here already; whoever is not them sees whose it is, and nothing happens. */
async function acceptWithAccount(args: ActionFunctionArgs, token: string, now: Date) {
  const viewer = await getViewer(args);
  if (viewer.kind !== 'person') return data(null, { status: 401 });
  const accepted = await acceptSignedIn(viewer, token, now);
  if (!accepted.ok) return data(null, { status: accepted.reason === 'link-used-or-expired' ? 404 : 403 });
  return goTo(`/${args.params.lang}/account/hat`, { flash: 'invitations.flash.added' });
}

function mayAccept({ person }: { person: { email: string } }, { email }: { email: string }): boolean {
  return isSameAddress(person.email, email);
}

export const meta = titleOf;

export default function Invited() {
  const t = useT();
  const { heading, invited } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (!invited) {
    return (
      <div className="tws-reading">
        <PageHeading>{heading}</PageHeading>
        <p>{t('invitations.invited.gone_text')}</p>
        <p>
          {t('invitations.invited.gone_accepted')}{' '}
          <a href={`/${t.lang}/sign-in`}>{t('invitations.invited.gone_sign_in')}</a>
        </p>
      </div>
    );
  }
  return <InvitedPage t={t} heading={heading} invited={invited} lastResult={lastResult} />;
}
