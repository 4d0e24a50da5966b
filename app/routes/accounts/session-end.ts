import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { clearedSessionCookie } from '#app/auth/session-cookie.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { endSession } from '#app/operations/accounts/end-session.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** Looking ends nothing: back to the list. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args);
  return goTo(`/${requireLanguage(args.params.lang)}/account`);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const ended = await endSession(viewer, id, new Date());
  if (!ended.ok) throw refusalResponse(ended.reason);
  return id === viewer.session.id
    ? goTo(`/${lang}`, { cookie: clearedSessionCookie(), flash: 'accounts.flash.signed_out' })
    : goTo(`/${lang}/account`, { flash: 'accounts.flash.session_ended' });
}
