import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { redirectAfter } from './own/redirect.ts';
import { requireOfferId } from './own/require-offer.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireOfferId(args.params);
  const outcome = await takeUpOffer(by, { id }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return redirectAfter(`/${lang}/offers/${id}/manage`, 'offers.flash.taken_up');
}
