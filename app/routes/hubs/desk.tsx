import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf, workingDaysBetween } from '#app/domain/codes/day.ts';
import { OPINION_DAYS, opinionState } from '#app/domain/hubs/opinion.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { stageOf } from '#app/domain/pools/pool.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import { stateDraftLine } from '#app/i18n/state-draft-line.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { readHubDesk } from '#app/operations/hubs/read-hub-desk.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { StateDrafts } from '#app/ui/hub/state-drafts.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { CirculatingHere } from './parts/circulating-here.tsx';
import { dateLine } from './parts/date-line.ts';
import { GivenNeeds } from './parts/given-needs.tsx';
import { OpinionQueue } from './parts/opinion-queue.tsx';
import { NextDates } from './parts/next-dates.tsx';
import { Programmes } from './parts/programmes.tsx';
import { Seats } from './parts/seats.tsx';
import { SecondOpinions } from './parts/second-opinions.tsx';

/** A coordinator's desk: what waits for the hub, and what goes on in its region. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const desk = await readHubDesk(by, new Date());
  const { on, hub } = desk;
  const queue = desk.opinions.map((opinion) => ({
    id: opinion.id,
    kind: opinion.kind,
    state: opinionState(opinion, true),
    need: opinion.view && lineOf(t, opinion.view),
    needId: opinion.needId,
    offer: opinion.offer,
    answeredOn: opinion.answeredAt && dayOf(opinion.answeredAt),
    by: opinion.answerBy,
    left: workingDaysBetween(on, opinion.answerBy),
    total: OPINION_DAYS,
  }));
  return {
    title: pageTitle(t, t('hubs.desk.title')),
    hub: hub && { id: hub.id, name: hub.name, seats: hub.seats },
    waiting: queue.filter(({ state }) => state === 'waiting'),
    answered: queue.filter(({ state }) => state !== 'waiting'),
    secondOpinions: desk.secondOpinions.map(({ id, noteReference, organisation, askedAt }) => ({
      id,
      note: noteReference,
      asker: organisation,
      since: dayOf(askedAt),
    })),
    drafts: desk.drafts.map((need) => stateDraftLine(t, currentGeography(), need)),
    given: desk.given.map(({ view, ...need }) => ({ ...need, line: view && lineOf(t, view) })),
    programmes: desk.programmes.map((pool) => {
      const view = pool.views.parties ?? pool.views.registered;
      const shown = view ? viewTitle(t, currentGeography(), view) : { text: '', lang: t.lang };
      const { id, states } = pool;
      return { id, title: shown.text, titleLang: shown.lang, states, stage: stageOf(pool) };
    }),
    circulating: desk.circulating.map(({ id, view, circulatesUntil }) => ({
      id,
      closesOn: circulatesUntil,
      line: lineOf(t, view),
    })),
    offers: desk.offers.map(
      ({ id, reference, title, textLanguage, status, slots, slotsTaken, updatedAt }) => ({
        id,
        reference,
        title,
        textLanguage,
        status,
        slots,
        slotsTaken,
        since: dayOf(updatedAt),
      }),
    ),
    through: desk.through.map(({ id, reference, title, textLanguage, slots, slotsTaken, organisation }) => ({
      id,
      reference,
      title,
      textLanguage,
      slots,
      slotsTaken,
      donor: organisation.name,
    })),
    dates: desk.dates.map((date) => dateLine(t, date)),
  };
}

/** As much of a view as fits a line. */
function lineOf(t: Translator, view: NeedView) {
  const { reference, answers } = view;
  return {
    reference,
    title: answers.title ?? t.list(answers.themes.map((code) => t.label(`codes.themes.${code}`))),
    titleLang: answers.title ? (answers.textLanguage ?? t.lang) : t.lang,
    place: viewPlace(t, currentGeography(), view),
    size: answers.sizeBand && t.label(`codes.sizes.${answers.sizeBand}`),
  };
}

export const meta = titleOf;

export default function HubDesk() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        over={page.hub && <bdi>{page.hub.name}</bdi>}
        lead={t('hubs.desk.lead', { count: page.waiting.length + page.secondOpinions.length })}
        under={
          <p>
            <a href={`/${t.lang}/hub-profile`}>{t('hubs.profile.title')}</a>
            {page.hub && (
              <>
                {' · '}
                <a href={`/${t.lang}/hubs/${page.hub.id}`}>{t('hubs.profile.public')}</a>
              </>
            )}
          </p>
        }
      >
        {t('hubs.desk.title')}
      </PageHeading>
      <OpinionQueue t={t} waiting={page.waiting} answered={page.answered} />
      <SecondOpinions t={t} asked={page.secondOpinions} />
      <section aria-labelledby="drafts">
        <h2 id="drafts">{t('adoption.drafts.title')}</h2>
        <StateDrafts t={t} level={3} drafts={page.drafts} />
        <p>
          <a href={`/${t.lang}/drafts-for-states`}>{t('adoption.start.title')}</a>
        </p>
      </section>
      <GivenNeeds t={t} needs={page.given} />
      <Programmes t={t} programmes={page.programmes} />
      <CirculatingHere t={t} needs={page.circulating} />
      <Seats t={t} seats={page.hub?.seats} own={page.offers} through={page.through} />
      <NextDates
        t={t}
        title={t('hubs.desk.dates')}
        dates={page.dates}
        more={{ href: `/${t.lang}/hub-dates`, label: t('hubs.dates.title') }}
      />
      <Disclaimer t={t} />
    </>
  );
}
