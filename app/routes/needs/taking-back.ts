import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeBackNeed } from '#app/operations/needs/take-back-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['focal_point']);
  throw refusalResponse('not-found');
}

/** A State takes back a need that it handed in. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const done = await takeBackNeed(by, { id }, new Date());
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${lang}/needs/${id}/edit`, { flash: 'needs.flash.taken_back' });
}
