import { toldOf } from '#app/domain/needs/next-step.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { FileList } from '#app/ui/record/file-list.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import type { ShownRecord } from './shown-record.ts';
import { AskedOfferSaid } from './asked-offer-said.tsx';
import { Answers } from './answers.tsx';
import { NeedMatches } from './need-matches.tsx';
import { NeedActs } from './need-acts.tsx';
import { ReturnReason } from './return-reason.tsx';
import { RoundFacts } from './round-said.tsx';
import { NeedTimeline } from './need-timeline.tsx';
import { NeedStatusTag } from '#app/ui/record/need-status-tag.tsx';

type Props = {
  t: Translator;
  base: string;
  role: Role;
  record: Extract<ShownRecord, { depth: 'keepers' }>;
};

/** A need whole, for its delegation and for brokers: what next, all answers, what happened. */
export function KeepersRecord({ t, base, role, record }: Props) {
  const { heading, state, status, next, late, holder, acts, chips, events, sections, sealed, glass, pool } =
    record;
  const yours = next.who === (role === 'broker' ? 'broker' : 'delegation');
  return (
    <>
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={role === 'broker' ? state : undefined}
        under={
          <p>
            <NeedStatusTag t={t} status={status} /> {t('common.reference')}{' '}
            <bdi className="tws-reference">{heading.reference}</bdi>
          </p>
        }
      >
        {heading.title ? (
          <OwnText as="span" text={heading.title} lang={heading.textLanguage} />
        ) : (
          t('needs.untitled')
        )}
      </PageHeading>
      {/* Before the column that a narrow screen puts first: what is asked comes before what can be done. */}
      {record.returned && role === 'focal_point' && (
        <div className="tws-reading">
          <ReturnReason t={t} reason={record.returned} />
        </div>
      )}
      <Columns
        aside={
          <>
            <WhatNext
              t={t}
              what={t(toldOf(next, role === 'focal_point'))}
              who={
                next.who === 'broker' && holder ? (
                  <bdi>{t.person(holder)}</bdi>
                ) : (
                  t(next.who === 'delegation' && yours ? 'matches.who.you' : `needs.who.${next.who}`)
                )
              }
              since={next.since}
              by={next.by}
              clock={late > 0 && t('needs.next_late', { late })}
              yours={yours}
            >
              <OwnSide t={t} organization={record.ownSide} />
              <NeedActs
                t={t}
                base={base}
                role={role}
                status={status}
                acts={acts}
                sealed={sealed}
                pool={pool}
              />
            </WhatNext>
          </>
        }
      >
        {glass && role === 'focal_point' && (
          <NotificationBanner title={t('common.important')} id="glass">
            <p className="govuk-notification-banner__heading">{t(`sealed.notice.${glass}`)}</p>
            <p>
              <a className="govuk-notification-banner__link" href={`${base}/readings`}>
                {t('sealed.notice.link')}
              </a>
            </p>
          </NotificationBanner>
        )}
        {record.programmes.map(({ poolId, hub, joined, on }) => (
          <InsetText key={poolId}>
            <p>{t(joined ? 'pools.of_need.joined' : 'pools.of_need.asked', { hub })}</p>
            <p>
              <a href={`/${t.lang}/pools/${poolId}`}>{t('pools.of_need.link', { hub, day: t.day(on) })}</a>
            </p>
          </InsetText>
        ))}
        {record.wordings > 0 && (
          <p>
            <a href={`${base}/wording`}>{t('wordings.link_state', { count: record.wordings })}</a>
          </p>
        )}
        {record.unmet && (
          <Facts
            facts={[
              { term: t('unmet.why'), value: t(`codes.closing.${record.unmet.code}`) },
              ...(record.unmet.text
                ? [{ term: t('unmet.said'), value: <OwnText text={record.unmet.text} /> }]
                : []),
              { term: t('unmet.column.next'), value: t(`unmet.next.${record.unmet.next}`) },
              { term: t('unmet.rounds_left'), value: t('unmet.left', { count: record.unmet.roundsLeft }) },
            ]}
          />
        )}
        {record.rest && (
          <InsetText>
            {t(`needs.rest.${record.rest}`)} {role === 'focal_point' && t('needs.rest.words')}
          </InsetText>
        )}
        {record.names && <DraftedAndAdopted t={t} names={record.names} />}
        {record.round && <RoundFacts t={t} round={record.round} />}
        {record.asked && <AskedOfferSaid t={t} needId={record.needId} asked={record.asked} />}
        {record.requestedOfferId && !record.asked && (
          <p>
            <a href={`/${t.lang}/offers/${record.requestedOfferId}`}>{t('needs.record.requested_offer')}</a>
          </p>
        )}
        <NeedMatches t={t} role={role} matches={record.matches} />
        <Answers t={t} sections={sections} />
        {(role === 'focal_point' || record.files.length > 0) && (
          <section aria-labelledby="files">
            <h2 id="files">{t('files.title')}</h2>
            {record.files.length === 0 && <p className="tws-muted">{t('files.empty')}</p>}
            <FileList
              t={t}
              base={`${base}/files`}
              files={record.files}
              reader={role === 'focal_point' ? 'delegation' : 'named'}
            />
            {role === 'focal_point' && status !== 'withdrawn' && (
              <p>
                <a href={`${base}/files`}>{t('files.manage')}</a>
              </p>
            )}
          </section>
        )}
        <section aria-labelledby="principles">
          <h2 id="principles">{t('common.principles')}</h2>
          <PrincipleChips t={t} chips={chips} />
          {role === 'broker' && record.reviewOutdated && (
            <p>
              <a href={`${base}/validation#review`}>{t('principles.review.again')}</a>
            </p>
          )}
        </section>
        <NeedTimeline t={t} events={events} />
      </Columns>
    </>
  );
}

/** Both names stay: who drafted it for the State, and who made it the State's own. */
function DraftedAndAdopted({ t, names }: { t: Translator; names: NonNullable<Props['record']['names']> }) {
  const { draftedBy, organisation, adoptedBy, adoptedAt } = names;
  const drafted = t('adoption.names.of', { person: t.person(draftedBy), organisation });
  return (
    <Facts
      facts={[
        { term: t('adoption.names.drafted'), value: <bdi>{drafted}</bdi> },
        ...(adoptedBy && adoptedAt
          ? [
              {
                term: t('adoption.names.adopted'),
                value: (
                  <bdi>{t('adoption.names.on', { person: t.person(adoptedBy), day: t.day(adoptedAt) })}</bdi>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
