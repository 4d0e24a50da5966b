import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { copyOffer } from '#app/operations/offers/copy-offer.ts';
import { goTo } from '#app/http/go-to.ts';
import { isUuid, requireUuid } from '#app/http/uuid.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** Another draft with the answers of this offer. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const from = requireUuid(args.params.id);
  const id = (await args.request.formData()).get('id');
  if (typeof id !== 'string' || !isUuid(id)) throw refusalResponse('invalid');
  const copied = await copyOffer(by, { from, id }, new Date());
  if (!copied.ok) throw refusalResponse(copied.reason);
  return goTo(`/${lang}/offers/${copied.value.id}/edit`, { flash: 'offers.flash.copied' });
}
