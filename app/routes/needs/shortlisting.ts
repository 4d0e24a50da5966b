import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { shortlistNeed } from '#app/operations/needs/shortlist-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['focal_point']);
  throw refusalResponse('not-found');
}

/** A State closes the circulation of its need, to choose among those who answered. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const done = await shortlistNeed(by, { id }, new Date());
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${lang}/needs/${id}/answers`, { flash: 'needs.flash.shortlisted' });
}
