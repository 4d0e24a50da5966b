import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeBackOffer } from '#app/operations/offers/take-back-offer.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** A donor takes back an offer that it handed in. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const done = await takeBackOffer(by, { id }, new Date());
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${lang}/offers/${id}/edit`, { flash: 'offers.flash.taken_back' });
}
