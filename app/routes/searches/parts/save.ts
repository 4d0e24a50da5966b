import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs } from '@remix-run/node';
import type { Wearing } from '#app/auth/viewer.ts';
import { savedSearchForm } from '#app/forms/searches.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { saveSearch } from '#app/operations/searches/save-search.ts';
import { readFilter } from './load-form.ts';

/** Takes the form of a search, a new one or one that is there. */
export async function saveFrom(
  { request, context }: ActionFunctionArgs,
  t: Translator,
  by: Wearing,
  id?: string,
) {
  const sent = await request.formData();
  const found = findSensitive(t, 'searches/savedSearchForm', sent);
  const read = parseWithZod(sent, { schema: savedSearchForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(context, { result: read.reply(secretErrors(found)), found });
  const { name, letters, ...said } = read.value;
  const saved = await saveSearch(by, { id, name, letters, filter: readFilter(said) }, new Date());
  if (!saved.ok) throw refusalResponse(saved.reason);
  return goTo(`/${t.lang}/saved-searches/${saved.value}`, { flash: 'searches.flash.saved' });
}
