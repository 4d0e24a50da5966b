import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { awayCookie } from '#app/auth/single-sign-on-cookie.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { publicRoute, requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { startSingleSignOn } from '#app/operations/accounts/start-single-sign-on.ts';
import { findNext } from './parts/next-page.ts';
import { siteOf } from './parts/passkey-answer.ts';
import { withPassword } from './parts/password-answers.ts';

/**
 * To the provider of an organisation: a link, because our policy lets no form be answered by another site. `link=yes`
 * is for somebody signed in, who has just proved again who they are.
 */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const organisationId = requireUuid(args.params.id);
  const now = new Date();
  const { searchParams } = new URL(args.request.url);
  const linkFor = searchParams.get('link') === 'yes' ? await requireSignedIn(args) : undefined;
  if (linkFor) requireRecentConfirmation(args, linkFor, now);
  const { origin } = siteOf(args.request);
  const next = findNext(searchParams.get('next'));
  const { clientAddress: address } = args.context;
  const input = { organisationId, origin, lang, next, linkFor, address };
  const started = await withPassword(startSingleSignOn(input, now));
  if (started.ok) {
    const { address: provider, away } = started.value;
    return redirect(provider, { status: 303, headers: { 'Set-Cookie': awayCookie(away) } });
  }
  if (started.reason === 'not-found') throw refusalResponse('not-found');
  return goTo(linkFor ? `/${lang}/account/single-sign-on` : `/${lang}/sign-in`, {
    flash: 'sso.flash.unreachable',
  });
}
