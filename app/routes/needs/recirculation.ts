import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

/** A broker lets an unmet need go round again, once its State agreed again. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const again = await recirculateNeed(by, { id }, new Date());
  if (!again.ok) throw refusalResponse(again.reason);
  return goTo(`/${lang}/needs/${id}`, { flash: 'unmet.flash.recirculated' });
}
