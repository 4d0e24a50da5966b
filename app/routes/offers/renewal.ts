import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { reconfirmOffer } from '#app/operations/offers/reconfirm-offer.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** One offer still stands, unchanged. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const id = requireUuid(args.params.id);
  const outcome = await reconfirmOffer(by, { id }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/offers/${id}/manage`, {
    flash: 'renewals.flash.renewed',
  });
}
