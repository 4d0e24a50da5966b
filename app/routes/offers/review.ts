import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const outcome = await takeUpOffer(by, { id }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${lang}/offers/${id}/manage`, { flash: 'offers.flash.taken_up' });
}
