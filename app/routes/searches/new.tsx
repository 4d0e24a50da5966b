import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readSearches } from '#app/operations/searches/read-searches.ts';
import { MOST_SEARCHES } from '#app/operations/searches/saved-search.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { loadForm, readFilter } from './parts/load-form.ts';
import { saveFrom } from './parts/save.ts';
import { SearchForm } from './parts/search-form.tsx';

/** Keeps the filter that the list of needs had under a name. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const filter = readFilter(Object.fromEntries(new URL(args.request.url).searchParams));
  const full = (await readSearches(by)).length >= MOST_SEARCHES;
  return {
    title: pageTitle(t, t('searches.new.title'), wasRefused(args.context)),
    closed: by.hat.deputyFor
      ? t('searches.deputy')
      : full
        ? t('searches.full', { count: MOST_SEARCHES })
        : undefined,
    filter,
    choices: loadForm(t, filter),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  return saveFrom(args, translator(requireLanguage(args.params.lang)), by);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/needs`}>{t('needs.list.circulating')}</BackLink>,
};

export default function NewSearch() {
  const t = useT();
  const { closed, choices, filter } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (closed)
    return (
      <div className="tws-reading">
        <PageHeading>{t('searches.new.title')}</PageHeading>
        <p>{closed}</p>
      </div>
    );
  const search = { name: '', filter, letters: true };
  return <SearchForm t={t} heading={t('searches.new.title')} choices={choices} search={search} sent={sent} />;
}
