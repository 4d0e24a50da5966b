import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { takeUpNeed } from '#app/operations/needs/take-up-need.ts';

/** Nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker']);
  throw refusalResponse('not-found');
}

/** A broker acknowledges a need that was handed in. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const done = await takeUpNeed(by, { id }, new Date());
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${lang}/needs/${id}`, {
    flash: done.value.pooled ? 'needs.flash.taken_up_pooled' : 'needs.flash.taken_up',
  });
}
