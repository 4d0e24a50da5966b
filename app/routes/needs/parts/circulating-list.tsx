import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
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
            chosen={list.chosen}
          />
        }
      >
        {list.needs.length === 0 ? (
          <EmptyState title={t('needs.list.none')}>
            <p>{t(list.isPublic ? 'needs.list.public_none' : 'needs.list.none_next')}</p>
          </EmptyState>
        ) : (
          <ResultList>
            {list.needs.map(({ address, closesOn, line }) => (
              <ResultItem
                key={address}
                href={`${list.isPublic ? list.address : `/${t.lang}/needs`}/${address}`}
                title={line.title}
                titleLang={line.titleLang}
                side="receive"
                sideWord={t('common.need')}
                who={line.place}
                facts={[
                  <bdi key="reference">{line.reference}</bdi>,
                  line.size ?? t('needs.list.size_unstated'),
                  t('needs.masked.closes', { day: t.day(closesOn) }),
                ]}
              />
            ))}
          </ResultList>
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
