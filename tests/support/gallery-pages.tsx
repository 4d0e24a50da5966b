import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { Lanes } from '#app/ui/content/lanes.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Panel } from '#app/ui/content/panel.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag, TAG_TONES } from '#app/ui/content/tag.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button, ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import {
  FieldCheckboxes,
  FieldDate,
  FieldErrors,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { FacetList } from '#app/ui/list/facet-list.tsx';
import { FilterChips } from '#app/ui/list/filter-chips.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { SplitBar } from '#app/ui/match/split-bar.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { Columns, ListColumns } from '#app/ui/page/layout.tsx';
import { navigationFor } from '#app/http/navigation.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Page } from '#app/ui/page/page.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { galleryWords } from './gallery-words.ts';
import type { GalleryWords } from './gallery-words.ts';

type Context = { t: Translator; w: GalleryWords };

/** One mock page a kind of page in LOOK, so that components are looked at, and validated, where they will stand. */
export const galleryPages: Record<string, (context: Context) => ReactNode> = {
  home: (c) => <Frame c={c} path="" main={<Home {...c} />} />,
  list: (c) => <Frame c={c} path="/offers" main={<List {...c} />} />,
  record: (c) => (
    <Frame c={c} path="/offers/TWS-O-7F3K" signedIn before={<Crumbs {...c} />} main={<Record {...c} />} />
  ),
  form: (c) => (
    <Frame
      c={c}
      path="/offers/new"
      signedIn
      before={<BackLink href="#main">{c.t('common.back')}</BackLink>}
      main={<Form {...c} />}
    />
  ),
  answers: (c) => <Frame c={c} path="/offers/new" signedIn main={<Answers {...c} />} />,
  ranking: (c) => <Frame c={c} path="/needs/TWS-N-2M8P/matches" signedIn main={<Ranking {...c} />} />,
  desk: (c) => <Frame c={c} path="/desk" signedIn main={<Desk {...c} />} />,
  empty: (c) => <Frame c={c} path="/offers?theme=EMT" main={<Empty {...c} />} />,
};

export function galleryContext(t: Translator): Context {
  return { t, w: galleryWords[t.lang] };
}

function Frame({
  c,
  path,
  signedIn,
  before,
  main,
}: {
  c: Context;
  path: string;
  signedIn?: boolean;
  before?: ReactNode;
  main: ReactNode;
}) {
  const { t } = c;
  return (
    <Page
      t={t}
      path={path}
      navigation={[
        ...navigationFor(t, path, undefined),
        ...(signedIn
          ? [
              {
                href: `/${t.lang}/desk`,
                text: t('common.nav.desk'),
                count: 3,
                countText: t('common.clock.today'),
              },
            ]
          : []),
      ]}
      account={
        signedIn
          ? {
              name: 'A. Desai',
              role: c.w.broker,
              href: `/${t.lang}/account`,
              signOutAction: `/${t.lang}/sign-out`,
            }
          : undefined
      }
      demonstration
      before={before}
    >
      {main}
    </Page>
  );
}

function Crumbs({ t, w }: Context) {
  return (
    <Breadcrumbs
      label={t('common.breadcrumbs')}
      items={[
        { text: t('common.nav.offers'), href: `/${t.lang}/offers` },
        { text: w.theme, href: `/${t.lang}/offers?theme=INC` },
        { text: 'TWS-O-7F3K' },
      ]}
    />
  );
}

function Home({ t, w }: Context) {
  return (
    <>
      <PageHeading lead={w.heroLead}>{w.hero}</PageHeading>
      <Lanes
        first="receive"
        receive={{
          word: t('common.receive'),
          title: w.needDoor,
          children: (
            <>
              <p>{w.needText}</p>
              <ButtonLink variant="receive" href="#main">
                {w.askHelp}
              </ButtonLink>
            </>
          ),
        }}
        give={{
          word: t('common.give'),
          title: w.offerDoor,
          children: (
            <>
              <p>{w.offerText}</p>
              <ButtonLink variant="give" href="#main">
                {w.makeOffer}
              </ButtonLink>
            </>
          ),
        }}
      />
      <h2>{w.howTitle}</h2>
      <ol>
        {w.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{w.newest}</h2>
      <Results t={t} w={w} level={3} />
      <Disclaimer t={t} />
    </>
  );
}

function Results({ t, w, level }: Context & { level: 2 | 3 }) {
  const facts = [w.where, w.mode, w.language, w.window];
  return (
    <ResultList>
      <ResultItem
        level={level}
        side="give"
        sideWord={t('common.offer')}
        who={w.org}
        href="#main"
        title={w.offer}
        titleLang={t.lang}
        summary={w.offerSummary}
        facts={facts}
      />
      <ResultItem
        level={level}
        side="give"
        sideWord={t('common.offer')}
        who="Asteria Cooperation Agency"
        href="#main"
        title={w.offer3}
        titleLang={t.lang}
        summary={w.offerSummary}
        facts={facts}
        trust={<TrustBadge t={t} level="L1" issuer="Asteria" issuedOn="2026-08-02" />}
      />
      <ResultItem
        level={level}
        side="receive"
        sideWord={t('common.need')}
        who={w.where}
        href="#main"
        title={w.need}
        titleLang={t.lang}
        facts={facts}
        state={<Tag tone="waiting">{w.state}</Tag>}
        why={w.sentence}
      />
    </ResultList>
  );
}

function List({ t, w }: Context) {
  const options = (labels: readonly string[], chosen?: number) =>
    labels.map((label, index) => ({
      label,
      count: 214 - index * 37,
      href: `?f=${index}`,
      chosen: index === chosen,
    }));
  return (
    <>
      <PageHeading>{t('common.nav.offers')}</PageHeading>
      <ListColumns
        facets={
          <FacetList
            t={t}
            facets={[
              { id: 'theme', title: w.theme, options: options(w.themes, 2) },
              { id: 'mode', title: w.mode, options: options(w.modes) },
            ]}
          />
        }
      >
        <SearchForm t={t} action="/en/offers" label={t('common.search')} keep={[['theme', 'INC']]} />
        <FilterChips
          t={t}
          chips={[
            { label: w.theme, href: '?' },
            { label: w.where, href: '?theme=INC' },
          ]}
          clearHref="?"
        />
        <p aria-live="polite">{t('common.results', { count: 214 })}</p>
        <Results t={t} w={w} level={2} />
        <Pagination
          label={t('common.pagination')}
          previous={{ href: '?before=a', text: t('common.previous') }}
          next={{ href: '?after=b', text: t('common.next'), label: '26–50' }}
        />
      </ListColumns>
    </>
  );
}

function Record({ t, w }: Context) {
  const aside = (
    <>
      <WhatNext
        t={t}
        yours
        what={w.what}
        who={w.broker}
        since="2026-11-20"
        by="2026-12-04"
        clock={<Clock t={t} left={2} total={10} />}
      >
        <Act id="publish" action="#main" label={w.publish} consequence={w.consequence} />
        <Act id="return" action="#main" label={w.return} variant="secondary" />
      </WhatNext>
      <Facts
        facts={[
          { term: t('common.reference'), value: 'TWS-O-7F3K' },
          { term: t('common.languages'), value: w.language },
          {
            term: w.trustHead,
            value: (
              <TrustBadge
                t={t}
                level="L2"
                issuer="Brightwater"
                issuedOn="2026-03-03"
                expiresOn="2027-03-03"
                state="disputed"
                href="#main"
              />
            ),
          },
        ]}
      />
    </>
  );
  return (
    <>
      <PageHeading
        over={<Lane side="give">{t('common.offer')}</Lane>}
        lead={w.lead}
        under={
          <>
            <Tag tone="waiting">{w.state}</Tag>
            <Audience t={t} tier="T1" />
          </>
        }
      >
        <OwnText as="span" text={w.offer} lang={t.lang} />
      </PageHeading>
      <Columns aside={aside}>
        <h2>{w.purpose}</h2>
        <OwnText text={w.offerSummary} lang={t.lang} />
        <InsetText>{w.outcome}</InsetText>
        <h2>{w.basis}</h2>
        <Facts
          wide
          facts={[
            { term: w.mode, value: w.modes.join(', ') },
            { term: w.where, value: w.window },
            { term: t('common.languages'), value: w.language },
          ]}
        />
        <h2>{t('common.principles')}</h2>
        <PrincipleChips
          t={t}
          chips={[
            { id: 'PP1', state: 'met', assessed: w.broker },
            { id: 'PP2', state: 'declared' },
            { id: 'PP3', state: 'declared' },
            { id: 'PP4', state: 'met' },
            { id: 'PP5', state: 'na' },
            { id: 'PA1', state: 'open', href: '#main' },
            { id: 'PA2', state: 'open' },
            { id: 'PA3', state: 'met' },
            { id: 'PE1', state: 'declared' },
            { id: 'PE2', state: 'met' },
          ]}
        />
        <h2>{t('common.timeline')}</h2>
        <Timeline
          t={t}
          events={w.happened.map((what, index) => ({
            at: `2026-11-${20 - index}T09:30:00Z`,
            what,
            who: w.broker,
            note: index === 1 ? w.sentence : undefined,
          }))}
        />
        <Details summary={w.howTitle}>
          <p>{w.sentence}</p>
        </Details>
      </Columns>
    </>
  );
}

function Form({ t, w }: Context) {
  const fields = {
    title: { id: 'offer-title', name: 'title', errors: [w.titleError] },
    summary: { id: 'offer-summary', name: 'summary', initialValue: w.offerSummary, maxLength: 1200 },
    closes: {
      id: 'offer-closes',
      name: 'closes',
      initialValue: { day: '31', year: '2027' },
      errors: [w.dateError],
    },
    modes: { id: 'offer-modes', name: 'modes', initialValue: ['1'] },
    technology: { id: 'offer-technology', name: 'technology', initialValue: 'yes' },
    theme: { id: 'offer-theme', name: 'theme' },
    size: { id: 'offer-size', name: 'size', initialValue: '250000' },
  };
  const choices = w.modes.map((label, index) => ({
    value: String(index),
    label,
    hint: index === 1 ? w.offer2 : undefined,
  }));
  const audience = <Audience t={t} tier="T0" />;
  return (
    <Columns>
      <FieldErrors t={t} form={{ id: 'offer', allErrors: {} }} fields={Object.values(fields)} />
      <PageHeading>{w.formTitle}</PageHeading>
      <form method="post" noValidate>
        <FieldInput
          t={t}
          field={fields.title}
          label={w.titleLabel}
          hint={w.titleHint}
          audience={audience}
          own
        />
        <FieldTextarea t={t} field={fields.summary} label={w.summaryLabel} audience={audience} />
        <FieldSelect
          t={t}
          field={fields.theme}
          label={w.theme}
          options={w.themes.map((label) => ({ value: label, label }))}
          optional
        />
        <FieldDate t={t} field={fields.closes} label={w.dateLabel} hint={w.dateHint} wrong={['month']} />
        <FieldCheckboxes t={t} field={fields.modes} label={w.modeLabel} choices={choices} />
        <FieldRadios
          t={t}
          field={fields.technology}
          label={w.techLabel}
          hint={w.techHint}
          inline
          choices={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
        />
        <FieldInput
          t={t}
          field={fields.size}
          label={w.size}
          prefix="USD"
          width={10}
          inputMode="numeric"
          dir="ltr"
          audience={<Audience t={t} tier="T3" />}
        />
        <ButtonGroup>
          <Button>{t('common.save_continue')}</Button>
          <Button variant="secondary" name="then" value="leave">
            {t('common.save_leave')}
          </Button>
          <a href="#main">{t('common.cancel')}</a>
        </ButtonGroup>
      </form>
    </Columns>
  );
}

function Answers({ t, w }: Context) {
  const change = (what: string) => [{ href: '#main', text: t('common.change'), what }];
  return (
    <Columns>
      <NotificationBanner title={t('common.success')} kind="success">
        {w.consequence}
      </NotificationBanner>
      <Panel title={w.happened[2]}>
        {t('common.reference')} <b>TWS-O-7F3K</b>
      </Panel>
      <NotificationBanner title={t('common.important')} id="important">
        {w.stop}
      </NotificationBanner>
      <h2>{w.formTitle}</h2>
      <TaskList
        tasks={[
          { title: w.titleLabel, href: '#main', status: <Tag tone="done">{t('common.yes')}</Tag> },
          {
            title: w.modeLabel,
            href: '#main',
            hint: w.techHint,
            status: <Tag>{t('common.not_stated')}</Tag>,
          },
          { title: w.dateLabel, status: t('common.none') },
        ]}
      />
      <SummaryList
        rows={[
          { term: w.titleLabel, value: w.offer, actions: change(w.titleLabel) },
          {
            term: w.summaryLabel,
            value: <OwnText text={w.offerSummary} lang={t.lang} />,
            actions: change(w.summaryLabel),
          },
          { term: w.dateLabel, value: w.window },
        ]}
      />
      <WarningText prefix={t('common.warning')}>{w.consequence}</WarningText>
      <ButtonGroup>
        <Button>{w.makeOffer}</Button>
        <Button variant="warning">{t('common.cancel')}</Button>
      </ButtonGroup>
      <p>
        {TAG_TONES.map((tone) => (
          <span key={tone}>
            <Tag tone={tone}>{w.state}</Tag>{' '}
          </span>
        ))}
      </p>
    </Columns>
  );
}

function Ranking({ t, w }: Context) {
  const most = [25, 15, 8, 12, 10, 8, 6, 8, 8];
  const parts = (cut: number) =>
    w.criteria.map((label, index) => ({
      key: String(index),
      label,
      max: most[index] ?? 5,
      points: Math.max(0, (most[index] ?? 5) - ((index * cut) % 7)),
      why: w.sentence,
    }));
  const total = (cut: number) => parts(cut).reduce((sum, part) => sum + part.points, 0);
  return (
    <>
      <PageHeading over={<Lane side="receive">{t('common.need')}</Lane>}>{w.need}</PageHeading>
      <ResultList ordered>
        {[w.offer, w.offer2, w.offer3].map((title, index) => (
          <ResultItem
            key={title}
            href="#main"
            title={title}
            titleLang={t.lang}
            side="give"
            sideWord={t('common.offer')}
            who={w.org}
            facts={[w.where, w.mode, w.language]}
            score={<SplitBar t={t} parts={parts(index + 2)} total={total(index + 2)} max={100} />}
          >
            <Details summary={t('common.score.points')} open={index === 0}>
              <ScoreBreakdown
                t={t}
                caption={t('common.score.total')}
                parts={parts(index + 2)}
                total={total(index + 2)}
                max={100}
              />
            </Details>
          </ResultItem>
        ))}
      </ResultList>
      <h2>{w.whyNot}</h2>
      <Facts
        wide
        facts={[
          { term: w.offer3, value: w.stop },
          { term: w.offer2, value: w.sentence },
        ]}
      />
      <Lanes
        level={3}
        receive={{ word: t('common.receive'), title: w.where, children: <p>{w.need}</p> }}
        give={{ word: t('common.give'), title: w.org, children: <p>{w.offer}</p> }}
      />
    </>
  );
}

function Desk({ t, w }: Context) {
  const lefts = [-3, 0, 2, 5, 9];
  return (
    <>
      <PageHeading>{w.queueTitle}</PageHeading>
      <Table
        caption={t('common.results', { count: 5 })}
        captionSize="hidden"
        scroll={{ id: 'queue', hint: t('common.scroll') }}
        dense
        firstCellIsHeader
        columns={w.columns.map((label, index) => ({
          label,
          sort: { href: `?sort=${index}`, direction: index === 3 ? 'ascending' : undefined },
        }))}
        rows={lefts.map((left, index) => ({
          key: String(left),
          cells: [
            <a key="a" href="#main">
              {index % 2 ? w.need : w.offer}
            </a>,
            <Lane key="b" side={index % 2 ? 'receive' : 'give'}>
              {index % 2 ? w.where : w.org}
            </Lane>,
            <Tag key="c" tone={index === 4 ? 'done' : 'waiting'}>
              {w.state}
            </Tag>,
            <Clock key="d" t={t} left={left} total={10} />,
          ],
        }))}
      />
    </>
  );
}

function Empty({ t, w }: Context) {
  return (
    <>
      <PageHeading>{t('common.nav.offers')}</PageHeading>
      <EmptyState title={w.empty}>
        <p>{w.emptyText}</p>
        <ButtonLink variant="receive" href="#main">
          {w.askHelp}
        </ButtonLink>
      </EmptyState>
    </>
  );
}
