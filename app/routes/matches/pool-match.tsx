import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { gapsInPlan } from '#app/domain/matches/plan/gaps.ts';
import { partsOf } from '#app/domain/matches/plan/plan.ts';
import { poolStep } from '#app/domain/pools/next-step.ts';
import { isLive } from '#app/domain/matches/lifecycle.ts';
import { stateWordSchema } from '#app/forms/pools.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { gapWords } from '#app/i18n/gap-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { sayOfPoolMatch } from '#app/operations/pools/say-for-state.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import {
  findOwnShare,
  findPoolDonorCard,
  findPoolMatch,
  findPoolMatchMoments,
  findPoolPlan,
  listPoolReports,
} from '#db/queries/pools/matches.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { findPool } from '#db/queries/pools/pools.ts';
import { DeliverySection } from './parts/delivery-section.tsx';
import { programmeShown } from './parts/delivery-shown.ts';
import { InterestSection, interestShown } from './parts/interest-shown.tsx';
import { Origin, PlanPartBody } from './parts/plan-body.tsx';
import { StateWords, type ReceivedAnswers } from './parts/state-words.tsx';

/**
 * A match of a programme, for one State in it: the offer, the joint plan, its own share, and what it says for itself.
 * Nothing of any other State is here.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const [poolId, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const { match, moments, plan, card, share, interest, reports, pool, website } = await withActor(
    actorOf(by),
    async (tx) => {
      const found = await findPoolMatch(tx, matchId);
      if (!found || found.poolId !== poolId) throw refusalResponse('not-found');
      const pool = await findPool(tx, poolId);
      return {
        match: found,
        pool,
        website: pool && (await findPublicHub(tx, pool.hub.id))?.website,
        moments: await findPoolMatchMoments(tx, matchId),
        plan: await findPoolPlan(tx, matchId),
        card: await findPoolDonorCard(tx, matchId),
        share: await findOwnShare(tx, matchId),
        interest: await findInterest(tx, matchId),
        reports: await listPoolReports(tx, matchId),
      };
    },
  );
  const awaited = match.status === 'designing' && match.answer === 'yes' && plan !== undefined;
  const introducedOn = moments?.introducedAt && dayOf(moments.introducedAt);
  const gaps = awaited ? gapsInPlan(plan, dayOf(new Date()), introducedOn) : [];
  const hasAgreed = plan !== undefined && match.agreedRevision === plan.revision;
  const mayAgree = awaited && share !== undefined && gaps.length === 0 && !hasAgreed;
  const step =
    moments &&
    poolStep({
      ...match,
      ...moments,
      ...(plan && mayAgree && { plan: { state: 'to-agree', since: plan.updatedAt } }),
      ...(plan && hasAgreed && { plan: { state: 'agreed', since: moments.agreedPlanAt ?? plan.updatedAt } }),
    });
  const startedOn = moments?.startedOn;
  return {
    title: pageTitle(t, match.offer.title, wasRefused(args.context)),
    here: `/${t.lang}/pools/${poolId}/matches/${matchId}`,
    back: `/${t.lang}/pools/${poolId}`,
    match,
    live: isLive(match.status),
    // While the shares may still be set otherwise.
    hub:
      match.status === 'designing' && !hasAgreed && pool
        ? { ...pool.hub, website: website || undefined }
        : undefined,
    plan: plan && { ...plan, parts: partsOf(plan.annex.handedOver !== '') },
    card,
    share,
    interest: interestShown(t, interest, { own: false, answeredAt: moments?.answeredAt }),
    delivery: programmeShown(t, { status: match.status, startedOn }, { plan, reports }, dayOf(new Date())),
    mayAnswer: match.status === 'proposed' && !match.answer,
    mayAgree,
    gaps: plan ? gaps.map(({ code }) => gapWords(t, code, plan)) : [],
    hasAgreed,
    step,
    mayReceive: match.status === 'in-delivery' && match.completionReported && !match.received,
    constraint: getZodConstraint(stateWordSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const [poolId, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const sent = await args.request.formData();
  const found = findSensitive(t, 'pools/stateWordSchema', sent);
  const read = parseWithZod(sent, { schema: stateWordSchema });
  if (read.status !== 'success' || standsInTheWay(found)) {
    // Of what a State says here it types only what it received.
    if (read.payload.word !== 'received') throw refusalResponse('invalid');
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), refusal: undefined, found });
  }
  const said = await sayOfPoolMatch(by, { matchId, ...read.value }, new Date());
  if (said.ok)
    return goTo(`/${t.lang}/pools/${poolId}/matches/${matchId}`, { flash: `pools.flash.${read.value.word}` });
  const status = REFUSAL_STATUS[said.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(
    args.context,
    { result: read.reply(), refusal: said.reason, found },
    status === 400 ? 400 : 409,
  );
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('pools.word')}</BackLink>,
};

export default function PoolMatch() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { match, plan, card, share, interest, step } = page;
  const [form, fields] = useServerForm<ReceivedAnswers>({
    id: 'received',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.result, fields.seats, fields.days, fields.said]}
        labels={{ seats: t('pools.received.seats'), days: t('pools.received.days') }}
        found={sent?.found}
        kind="form"
      />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={t('pools.match.over')}
        lead={t(`matches.status.${match.status}`)}
        under={<Reference t={t} reference={match.reference} />}
      >
        <bdi lang={match.offer.textLanguage}>{match.offer.title}</bdi>
      </PageHeading>
      {step && (
        <WhatNext
          t={t}
          what={t(`pools.step.${step.what}`)}
          who={t(`pools.step.who.${step.who}`)}
          since={step.since}
          by={step.by}
          yours={step.who === 'you'}
        />
      )}
      <Facts
        facts={[
          { term: t('pools.match.donor'), value: <bdi>{match.donor}</bdi> },
          {
            term: t('common.offer'),
            value: (
              <a href={`/${t.lang}/offers/${match.offer.id}`}>
                <bdi className="tws-reference">{match.offer.reference}</bdi>
              </a>
            ),
          },
          ...(match.answer
            ? [{ term: t('pools.match.own_answer'), value: t(`pools.answer.${match.answer}`) }]
            : []),
          ...(card
            ? [
                {
                  term: t('pools.match.contact'),
                  value: (
                    <>
                      <bdi>{t.person(card.name)}</bdi>
                      {card.post && (
                        <>
                          {' · '}
                          <bdi>{card.post}</bdi>
                        </>
                      )}
                      {' · '}
                      <bdi dir="ltr">{card.email}</bdi>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {interest && <InterestSection t={t} interest={interest} />}
      <DeliverySection t={t} delivery={page.delivery} />
      {page.live && (
        <section aria-labelledby="share">
          <h2 id="share">{t('pools.share.own')}</h2>
          {share ? (
            <Facts
              facts={[
                { term: t('pools.line.seats'), value: t.number(share.seats) },
                { term: t('pools.line.days'), value: t.number(share.days) },
                { term: t('pools.line.budget'), value: t('pools.percent', { count: share.budget }) },
                ...(share.received
                  ? [
                      {
                        term: t('pools.share.received'),
                        value: t('pools.share.amount', {
                          seats: share.received.seats,
                          days: share.received.days,
                        }),
                      },
                      ...(share.received.said
                        ? [
                            {
                              term: t('pools.received.said_by_you'),
                              value: <OwnText text={share.received.said} />,
                            },
                          ]
                        : []),
                    ]
                  : []),
              ]}
            />
          ) : (
            <p>{t('pools.share.unset')}</p>
          )}
          {page.hub && (
            <p>
              {t('pools.share.disagree')}{' '}
              <a href={`/${t.lang}/hubs/${page.hub.id}`}>
                <bdi>{page.hub.name}</bdi>
              </a>
              {page.hub.website && (
                <>
                  {t('common.comma')}
                  <a href={page.hub.website} rel="noreferrer nofollow">
                    <bdi dir="ltr">{page.hub.website}</bdi>
                  </a>
                </>
              )}
            </p>
          )}
          {page.hub && !page.hub.website && (
            <p>
              {t('pools.share.no_way')} <a href={`/${t.lang}/help`}>{t('home.help.title')}</a>
            </p>
          )}
        </section>
      )}
      {plan && <p>{t('plans.programme.state')}</p>}
      {plan && <Origin t={t} origin={plan.origin} />}
      {plan?.parts.map((part) => (
        <section key={part} className="tws-plan-part">
          <h2>{t(`plans.part.${part}`)}</h2>
          <PlanPartBody t={t} plan={plan} part={part} />
        </section>
      ))}
      {page.gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{t('plans.gaps')}</h2>
          <p>{t('pools.plan.who')}</p>
          <ul>
            {page.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      <StateWords
        t={t}
        page={page}
        asksReceived={page.mayReceive || sent?.result?.initialValue?.word === 'received'}
        revision={plan?.revision}
        fields={fields}
        found={sent?.found}
      />
    </div>
  );
}
