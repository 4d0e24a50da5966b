import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { renewOffers } from '#app/operations/offers/renew-offers.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** All offers that wait for their donor's word still stand, unchanged. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const outcome = await renewOffers(by, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${requireLanguage(args.params.lang)}/offers/mine`, { flash: 'renewals.flash.all_renewed' });
}
