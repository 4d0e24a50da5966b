import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isTooLong, readMatchForm } from '#app/forms/matches.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { needPlace } from '#app/i18n/need-view.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { rankNeed } from '#app/operations/matches/rank-need.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { problemOf, refusedPage } from './parts/act-answer.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { RankedOffers } from './parts/ranked-offers.tsx';
import { rankedRows, stoppedRows } from './parts/ranked-list.ts';
import { Refused } from './parts/refused.tsx';
import { StoppedOffers } from './parts/stopped-offers.tsx';
import { MOST_PROPOSED } from '#app/domain/matches/lifecycle.ts';
import { isAnswerable, isCirculating } from '#app/domain/needs/lifecycle.ts';

/** Rows are built in steps, up to a number nobody compares by hand. */
const STEP = 20;
const MOST = 200;

/** Every published offer for one need, with reasons; a broker proposes from here, the State reads. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const needId = requireUuid(args.params.id);
  const now = new Date();
  const query = new URL(args.request.url).searchParams;
  const shown = howMany(query.get('shown'));
  const stoppedShown = howMany(query.get('stopped'));
  const ranking = await rankNeed(by, { needId, shown, stoppedShown }, now);
  if (!ranking) throw refusalResponse('not-found');
  const { offers } = await currentCatalogue(now);
  const { need } = ranking;
  const ownSide = await withActor(actorOf(by), (tx) => findOwnSide(tx, by.hat, { needId }, now));
  return {
    title: pageTitle(t, t('matches.ranking.title', { reference: need.reference }), wasRefused(args.context)),
    need: { id: need.id, reference: need.reference, title: need.title, lang: need.textLanguage },
    state: needPlace(t, currentGeography(), need),
    on: ranking.on,
    weightsVersion: ranking.weightsVersion,
    catalogueVersion: ranking.catalogueVersion,
    ownSide,
    mayPropose: ownSide === undefined && by.hat.role === 'broker' && isAnswerable(need.status),
    forBroker: by.hat.role === 'broker',
    mayAsk: by.hat.role === 'focal_point' && isCirculating(need.status),
    ranked: rankedRows(t, ranking, offers),
    rankedTotal: ranking.rankedTotal,
    moreRanked: more(ranking.rankedTotal, shown, { shown, stopped: stoppedShown }, 'shown'),
    stopped: stoppedRows(t, ranking),
    stoppedTotal: ranking.stoppedTotal,
    moreStopped: more(ranking.stoppedTotal, stoppedShown, { shown, stopped: stoppedShown }, 'stopped'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const needId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'matches/matchForm', sent);
  const form = readMatchForm(sent);
  if (!form) throw refusalResponse('invalid');
  const { offers, text } = form;
  if (isTooLong(form)) return refusedPage(args.context, 'too-long', { offers, text }, found);
  const problem = problemOf(found);
  if (problem) return refusedPage(args.context, problem, { offers, text }, found);
  if (offers.length === 0) return refusedPage(args.context, 'none-chosen', { text }, found);
  if (offers.length > MOST_PROPOSED)
    return refusedPage(args.context, 'too-many-chosen', { offers, text }, found);
  const outcome = await proposeMatches(by, { needId, offerIds: offers, note: text }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason, { offers, text }, found);

  const there = `/${t.lang}/needs/${needId}/ranking`;
  const refused = outcome.value.flatMap((result) => (result.proposed ? [] : [result.reason]));
  if (refused.length === 0) return goTo(there, { flash: 'matches.flash.proposed' });
  if (refused.length < outcome.value.length) return goTo(there, { flash: 'matches.flash.proposed_some' });
  return refusedPage(args.context, refused[0]!, { text }, found);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { need, forBroker } = page as { need: { id: string; reference: string }; forBroker: boolean };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          forBroker
            ? { text: t('common.nav.desk'), href: `/${t.lang}/desk` }
            : { text: t('common.nav.my_needs'), href: `/${t.lang}/needs` },
          { text: need.reference, href: `/${t.lang}/needs/${need.id}` },
          { text: t('matches.ranking.crumb') },
        ]}
      />
    );
  },
};

export default function Ranking() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <Refused t={t} reason={sent?.refusal} found={sent?.found} id={sent?.refusal ? 'ranked' : undefined} />
      <PageHeading
        over={<Lane side="receive">{t('matches.lane.need', { reference: page.need.reference })}</Lane>}
        lead={<OwnText as="span" text={page.need.title} lang={page.need.lang} />}
        under={<p className="tws-muted">{page.state}</p>}
      >
        {t('matches.ranking.heading')}
      </PageHeading>
      <div className="tws-reading">
        <InsetText>
          <p>
            {t('matches.ranking.advice')}
            {!page.forBroker && <> {t('matches.ranking.state_next')}</>}
          </p>
          <p>
            {t('matches.ranking.made', {
              day: t.day(page.on),
              weights: t.day(page.weightsVersion),
              catalogue: t.number(page.catalogueVersion),
            })}{' '}
            <a href={`/${t.lang}/how-matching-works`}>{t('matches.ranking.how')}</a>
          </p>
        </InsetText>
      </div>
      <OwnSide t={t} organization={page.ownSide} />
      <RankedOffers t={t} page={page} typed={sent?.typed} found={sent?.found} />
      <StoppedOffers t={t} rows={page.stopped} total={page.stoppedTotal} more={page.moreStopped} />
      <Disclaimer t={t} />
    </>
  );
}

/** How many rows an address asks for: steps of twenty, never more than two hundred. */
function howMany(text: string | null): number {
  const asked = Number(text ?? STEP);
  return Number.isInteger(asked) ? Math.min(MOST, Math.max(STEP, asked)) : STEP;
}

/** The address of this page with more rows of one list, landing on the first new one. */
function more(
  total: number,
  shown: number,
  now: { shown: number; stopped: number },
  list: 'shown' | 'stopped',
) {
  if (total <= shown || shown >= MOST) return undefined;
  const next = { ...now, [list]: Math.min(MOST, shown + STEP) };
  const anchor = list === 'shown' ? 'offer' : 'stopped';
  return {
    href: `?shown=${next.shown}&stopped=${next.stopped}#${anchor}-${shown + 1}`,
    count: Math.min(total, next[list]) - shown,
  };
}
