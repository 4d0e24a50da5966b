import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireHat } from '#app/http/viewer.ts';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { resumeOffer } from '#app/operations/offers/resume-offer.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireUuid } from '#app/http/uuid.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** A pause begins and ends here: the form says which, so that pressing twice never does the opposite. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const wanted = (await args.request.formData()).get('action');
  if (wanted !== 'pause' && wanted !== 'resume') throw refusalResponse('invalid');
  const outcome = await (wanted === 'pause' ? pauseOffer : resumeOffer)(by, { id }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${lang}/offers/${id}/manage`, {
    flash: wanted === 'pause' ? 'offers.flash.paused' : 'offers.flash.resumed',
  });
}
