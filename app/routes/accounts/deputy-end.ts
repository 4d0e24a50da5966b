import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { endDelegation } from '#app/operations/accounts/end-delegation.ts';

/** Looking ends nothing: back to the list. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args);
  return goTo(`/${requireLanguage(args.params.lang)}/account/deputies`);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const ended = await endDelegation(viewer, requireUuid(args.params.id), new Date());
  if (!ended.ok) throw refusalResponse(ended.reason);
  return goTo(`/${lang}/account/deputies`, { flash: 'posts.flash.delegation_ended' });
}
