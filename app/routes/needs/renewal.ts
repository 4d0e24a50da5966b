import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { reconfirmNeed } from '#app/operations/needs/reconfirm-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['focal_point']);
  throw refusalResponse('not-found');
}

/** The need still stands, unchanged. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const id = requireUuid(args.params.id);
  const outcome = await reconfirmNeed(by, { id }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/needs/${id}`, { flash: 'renewals.flash.need_renewed' });
}
