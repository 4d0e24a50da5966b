import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { filterWords } from '#app/i18n/need-filter.ts';
import { viewLine } from '#app/i18n/need-view.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readSearch } from '#app/operations/searches/read-searches.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { NeedResults } from '#app/ui/list/need-results.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** One saved search: how it reads, what fits at this moment, and how its reader hears of what comes. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await readSearch(by, requireUuid(args.params.id), new Date());
  if (!found) throw refusalResponse('not-found');
  const { id, name, filter, letters, feedMadeAt } = found.search;
  const geography = currentGeography();
  return {
    title: pageTitle(t, t('searches.one.title', { name })),
    base: `/${t.lang}/saved-searches/${id}`,
    name,
    words: filterWords(t, geography, filter),
    letters,
    feedMadeAt: feedMadeAt && t.instant(feedMadeAt),
    needs: found.needs.map((need) => ({
      href: `/${t.lang}/needs/${need.id}`,
      closesOn: need.circulatesUntil,
      line: viewLine(t, geography, need.view),
    })),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/saved-searches`}>{t('searches.title')}</BackLink>,
};

export default function SavedSearch() {
  const t = useT();
  const { base, name, words, letters, feedMadeAt, needs } = useLoaderData<typeof loader>();
  const aside = (
    <section className="tws-next" aria-labelledby="hear">
      <h2 className="tws-next__title" id="hear">
        {t('searches.hear')}
      </h2>
      <p>{t(letters ? 'searches.letters.on' : 'searches.letters.off')}</p>
      <ul className="govuk-list">
        <li>
          <a href={`${base}/edit`}>{t('searches.edit.title')}</a>
        </li>
        <li>
          <a href={`/${t.lang}/inbox/letters`}>{t('inbox.letters.title')}</a>
        </li>
      </ul>
      <p>{feedMadeAt ? t('searches.feed.made', { at: feedMadeAt }) : t('searches.feed.none')}</p>
      <p>
        <a href={`${base}/feed`}>{t('searches.feed.title')}</a>
      </p>
      <Act
        id="removal"
        action={`${base}/removal`}
        label={t('searches.remove')}
        variant="secondary"
        consequence={t('searches.remove_consequence')}
      />
    </section>
  );
  return (
    <>
      <PageHeading over={<Lane side="receive">{t('common.receive')}</Lane>} lead={words}>
        <bdi>{name}</bdi>
      </PageHeading>
      <Columns aside={aside} asideLast>
        <p>{t('searches.unsaid')}</p>
        {needs.length === 0 ? (
          <EmptyState title={t('needs.list.none')}>
            <p>{t('searches.none_now')}</p>
          </EmptyState>
        ) : (
          <NeedResults t={t} needs={needs} />
        )}
        <Disclaimer t={t} />
      </Columns>
    </>
  );
}
