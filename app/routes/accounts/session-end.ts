import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isRecentlyConfirmed } from '#app/domain/accounts/session-life.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { endSession } from '#app/operations/accounts/end-session.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { signedOut } from './parts/signed-out.ts';

/** Looking ends nothing: back to the list. Whoever comes from the fresh proof is told that the press is still to be done. */
export async function loader(args: LoaderFunctionArgs) {
  const { session } = await requireSignedIn(args);
  const flash = isRecentlyConfirmed(session.confirmedAt, new Date())
    ? 'accounts.flash.session_still_there'
    : undefined;
  return goTo(`/${requireLanguage(args.params.lang)}/account`, { flash });
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
