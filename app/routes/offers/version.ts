import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** A donor changes a published offer: in a version of it, which is there once however often this is pressed. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const offerId = requireUuid(args.params.id);
  const started = await editOffer(by, { offerId, versionId: randomUUID() }, new Date());
  if (!started.ok) throw refusalResponse(started.reason);
  return goTo(`/${lang}/offers/${started.value.id}/edit`);
}
