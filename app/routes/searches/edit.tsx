import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readSearch } from '#app/operations/searches/read-searches.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { loadForm } from './parts/load-form.ts';
import { saveFrom } from './parts/save.ts';
import { SearchForm } from './parts/search-form.tsx';

/** Changes what a search looks for, its name, or whether letters tell of it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await readSearch(by, requireUuid(args.params.id), new Date());
  if (!found) throw refusalResponse('not-found');
  const { id, name, filter, letters } = found.search;
  return {
    title: pageTitle(t, t('searches.edit.title'), wasRefused(args.context)),
    back: `/${t.lang}/saved-searches/${id}`,
    search: { name, filter, letters },
    choices: loadForm(t, filter),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  return saveFrom(args, translator(requireLanguage(args.params.lang)), by, requireUuid(args.params.id));
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('searches.back_to_one')}</BackLink>
  ),
};

export default function EditSearch() {
  const t = useT();
  const { choices, search } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <SearchForm t={t} heading={t('searches.edit.title')} choices={choices} search={search} sent={sent} />
  );
}
