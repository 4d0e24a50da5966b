import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { removeSearch } from '#app/operations/searches/remove-search.ts';

/** There is nothing to look at here. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  throw refusalResponse('not-found');
}

/** Removes a search with its feed. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const removed = await removeSearch(by, { id: requireUuid(args.params.id) });
  if (!removed.ok) throw refusalResponse(removed.reason);
  return goTo(`/${lang}/saved-searches`, { flash: 'searches.flash.removed' });
}
