import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { removeNoteDraft } from '#app/operations/verification/remove-draft.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  throw refusalResponse('not-found');
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const removed = await removeNoteDraft(by, { id: requireUuid(args.params.id) });
  if (!removed.ok) throw refusalResponse(removed.reason);
  return goTo(`/${lang}/verification/offers`, { flash: 'examining.flash.removed' });
}
