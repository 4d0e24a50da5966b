import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { authenticateNeed } from '#app/operations/needs/authenticate-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

/** A broker says that a need comes from its State, on the page on which it is looked through. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const done = await authenticateNeed(by, { id }, new Date());
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${lang}/needs/${id}/validation`, { flash: 'needs.flash.authenticated' });
}
