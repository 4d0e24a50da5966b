import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { filterWords } from '#app/i18n/need-filter.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readSearches } from '#app/operations/searches/read-searches.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

/** What the reader looks for among circulating needs, and how they hear of it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const searches = await readSearches(by);
  return {
    title: pageTitle(t, t('searches.title')),
    deputy: by.hat.deputyFor !== undefined,
    searches: searches.map(({ id, name, filter, letters, feedMadeAt }) => ({
      href: `/${t.lang}/saved-searches/${id}`,
      name,
      words: filterWords(t, currentGeography(), filter),
      letters,
      feed: feedMadeAt !== undefined,
    })),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/needs`}>{t('needs.list.circulating')}</BackLink>,
};

export default function SavedSearches() {
  const t = useT();
  const { searches, deputy } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('searches.lead')}>{t('searches.title')}</PageHeading>
      {deputy ? (
        <p>{t('searches.deputy')}</p>
      ) : (
        <p>
          <ButtonLink variant="secondary" href={`/${t.lang}/saved-searches/new`}>
            {t('searches.new.title')}
          </ButtonLink>
        </p>
      )}
      {searches.length === 0 ? (
        <EmptyState title={t('searches.none')}>
          <p>{t('searches.none_next')}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {searches.map(({ href, name, words, letters, feed }) => (
            <ResultItem
              key={href}
              href={href}
              title={name}
              who={words}
              facts={[
                t(letters ? 'searches.letters.on' : 'searches.letters.off'),
                ...(feed ? [t('searches.feed.on')] : []),
              ]}
            />
          ))}
        </ResultList>
      )}
    </div>
  );
}
