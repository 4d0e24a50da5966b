import type { ActionFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { leaveEndedSession, signOut } from '#app/operations/accounts/sign-out.ts';
import { signedOut } from './parts/signed-out.ts';

/** A link must not sign anybody out. */
export function loader(): never {
  publicRoute();
  throw refusalResponse('not-found');
}

/** Ends the session; whoever has none any more leaves the same way. */
export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const viewer = await getViewer(args);
  if (viewer.kind === 'person') await signOut(viewer, new Date());
  else await leaveEndedSession(args.context.sessionToken);
  return signedOut(lang);
}
