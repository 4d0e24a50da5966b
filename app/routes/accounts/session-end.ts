import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { endSession } from '#app/operations/accounts/end-session.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { signedOut } from './parts/signed-out.ts';

/** Looking ends nothing: back to the list. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args);
  return goTo(`/${requireLanguage(args.params.lang)}/account`);
}

/** Another session ends only after a fresh proof, or a screen left open could put its owner out everywhere else. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const isThis = id === viewer.session.id;
  const now = new Date();
  if (!isThis) requireRecentConfirmation(args, viewer, now);
  const ended = await endSession(viewer, id, now);
  if (!ended.ok) throw refusalResponse(ended.reason);
  return isThis ? signedOut(lang) : goTo(`/${lang}/account`, { flash: 'accounts.flash.session_ended' });
}
