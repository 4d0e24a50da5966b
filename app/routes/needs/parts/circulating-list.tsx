import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { NeedResults } from '#app/ui/list/need-results.tsx';
import { ListColumns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { CirculatingFilter } from './circulating-filter.tsx';
import type { CirculatingList } from './read-list.ts';

/** Needs that circulate, as far as this audience sees them: theme, place, size, until when. */
export function CirculatingNeeds({ t, list }: { t: Translator; list: CirculatingList }) {
  return (
    <>
      <PageHeading
        over={<Lane side="receive">{t('common.receive')}</Lane>}
        lead={t(list.isPublic ? 'needs.list.public_lead' : 'needs.list.circulating_lead')}
      >
        {t(list.isPublic ? 'needs.list.public' : 'needs.list.circulating')}
      </PageHeading>
      <ListColumns
        facets={
          <CirculatingFilter
            t={t}
            address={list.address}
            themes={list.themes}
            regions={list.regions}
            modes={list.modes}
            firsts={list.firsts}
            lasts={list.lasts}
            chosen={list.chosen}
          />
        }
      >
        {list.saving && (
          <ul className="govuk-list">
            <li>
              <a href={list.saving.address}>{t('searches.save_this')}</a>
            </li>
            <li>
              <a href={`/${t.lang}/saved-searches`}>{t('searches.title')}</a>
            </li>
          </ul>
        )}
        {list.needs.length === 0 ? (
          <EmptyState title={t('needs.list.none')}>
            <p>{t(list.isPublic ? 'needs.list.public_none' : 'needs.list.none_next')}</p>
          </EmptyState>
        ) : (
          <NeedResults
            t={t}
            needs={list.needs.map(({ address, ...need }) => ({
              ...need,
              href: `${list.isPublic ? list.address : `/${t.lang}/needs`}/${address}`,
            }))}
          />
        )}
        <Pagination
          label={t('common.pagination')}
          next={list.nextPage ? { href: list.nextPage, text: t('common.next') } : undefined}
        />
      </ListColumns>
      <Disclaimer t={t} />
    </>
  );
}
