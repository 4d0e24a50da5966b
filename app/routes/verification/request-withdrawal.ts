import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeBackRequest } from '#app/operations/verification/take-back-request.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const outcome = await takeBackRequest(by, { id: requireUuid(args.params.id) }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${lang}/offers/${outcome.value.offerId}/note-requests`, {
    flash: 'note_requests.flash.taken_back',
  });
}
