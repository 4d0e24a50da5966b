import { toldOf, waitsForDelegation } from '#app/domain/needs/next-step.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import type { OwnList } from './read-list.ts';
import { Tag } from '#app/ui/content/tag.tsx';
import { NeedStatusTag } from '#app/ui/record/need-status-tag.tsx';

/** A delegation's needs, each with its state, what is next, and who has it. */
export function OwnNeeds({ t, list }: { t: Translator; list: OwnList }) {
  return (
    <>
      <PageHeading over={<Lane side="receive">{t('common.receive')}</Lane>} lead={t('needs.list.own_lead')}>
        {t('common.nav.my_needs')}
      </PageHeading>
      <p>
        <ButtonLink variant="receive" href={`/${t.lang}/needs/new`}>
          {t('needs.new.title')}
        </ButtonLink>
      </p>
      <p>
        <a href={`/${t.lang}/organisation/could-offer`}>{t('could_offer.link')}</a>
        {' · '}
        <a href={`/${t.lang}/pools`}>{t('pools.link')}</a>
      </p>
      <DraftedForMe t={t} drafts={list.drafts} />
      {list.drafts.length > 0 && <h2>{t('adoption.mine.own')}</h2>}
      {list.needs.length === 0 ? (
        <EmptyState title={t('needs.list.own_empty')}>
          <p>{t('needs.list.own_empty_next')}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {list.needs.map(({ id, reference, title, textLanguage, status, theme, next, late, widens }) => (
            <ResultItem
              key={id}
              level={list.drafts.length > 0 ? 3 : 2}
              href={`/${t.lang}/needs/${id}`}
              title={title || t('needs.untitled')}
              titleLang={title ? textLanguage : t.lang}
              who={<bdi className="tws-reference">{reference}</bdi>}
              state={<NeedStatusTag t={t} status={status} />}
              facts={[
                ...(theme ? [t(`codes.themes.${theme}`)] : []),
                next.who === 'nobody'
                  ? t('needs.list.with_nobody', { day: t.day(next.since) })
                  : t('needs.list.with', {
                      who: t(next.who === 'delegation' ? 'matches.who.you' : `needs.who.${next.who}`),
                      day: t.day(next.since),
                    }),
                ...(next.by ? [t('needs.list.by', { day: t.day(next.by) })] : []),
                ...(late > 0 ? [t('common.clock.late', { late })] : []),
              ]}
              why={
                <>
                  {(widens || waitsForDelegation(next)) && <b>{t('common.list.yours')} </b>}
                  {t(widens ? 'inbox.to_widen' : toldOf(next, true))}
                </>
              }
            />
          ))}
        </ResultList>
      )}
      <Pagination
        label={t('common.pagination')}
        next={list.nextPage ? { href: list.nextPage, text: t('common.next') } : undefined}
      />
    </>
  );
}

/** What others drafted on its behalf and it has not answered; nothing where there is nothing. */
function DraftedForMe({ t, drafts }: { t: Translator; drafts: OwnList['drafts'] }) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafted">
      <h2 id="drafted">{t('adoption.mine.title')}</h2>
      <p>{t('adoption.mine.lead')}</p>
      <ResultList>
        {drafts.map(({ id, reference, title, textLanguage, waits, since }) => (
          <ResultItem
            key={id}
            level={3}
            href={`/${t.lang}/needs/${id}/adoption`}
            title={title}
            titleLang={textLanguage}
            who={<bdi className="tws-reference">{reference}</bdi>}
            state={
              <Tag tone={waits ? 'waiting' : 'neutral'}>
                {t(waits ? 'adoption.own_state.offered' : 'adoption.own_state.sent-back')}
              </Tag>
            }
            facts={[t('adoption.drafts.since', { day: t.day(since) })]}
            why={t(waits ? 'adoption.mine.read' : 'adoption.mine.with_drafters')}
          />
        ))}
      </ResultList>
    </section>
  );
}
