import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, workingDaysBetween } from '#app/domain/codes/day.ts';
import { hubConflict } from '#app/domain/hubs/conflict.ts';
import {
  ASPECTS,
  OPINION_DAYS,
  OPINION_KINDS,
  type Aspect,
  type OpinionKind,
  type OpinionTexts,
} from '#app/domain/hubs/opinion.ts';
import { contextOpinionSchema, fitOpinionSchema } from '#app/forms/hubs.ts';
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
import { viewPlace } from '#app/i18n/need-view.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { answerOpinion } from '#app/operations/hubs/answer-opinion.ts';
import { concernedForHub } from '#app/operations/hubs/concerned-by-opinion.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { AnsweredAlready } from '#app/ui/form/answered-already.tsx';
import type { SentForm } from '#app/ui/form/server-form.ts';
import { OpinionArticle } from '#app/ui/hub/opinion-article.tsx';
import { Ties } from '#app/ui/hub/ties.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findAskedOpinion, wasAskedOfMyHub, type AskedOpinion } from '#db/queries/hubs/opinions.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { OpinionForm } from './parts/opinion-form.tsx';

/** One request for an opinion, for the hub that is asked: what it is about, and the short form, or what was answered. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await read(by, requireUuid(args.params.id));
  if (!found && wasRefused(args.context))
    return { title: pageTitle(t, t('hubs.opinion.title'), true), noLonger: true as const };
  if (!found) throw refusalResponse('not-found');
  const { opinion, conflict } = found;
  if (!opinion.view) throw toConfidentiality(t.lang, opinion);
  const { view } = opinion;
  return {
    title: pageTitle(t, t('hubs.opinion.title'), wasRefused(args.context)),
    here: `/${t.lang}/opinions/${opinion.id}`,
    kind: opinion.kind,
    need: {
      address: `/${t.lang}/needs/${opinion.needId}`,
      reference: view.reference,
      title: view.answers.title ?? '',
      lang: view.answers.textLanguage ?? t.lang,
      themes: t.list(view.answers.themes.map((code) => t.label(`codes.themes.${code}`))),
      place: viewPlace(t, currentGeography(), view),
    },
    offer: opinion.offer && { ...opinion.offer, address: `/${t.lang}/offers/${opinion.offerId}` },
    by: opinion.answerBy,
    left: workingDaysBetween(dayOf(new Date()), opinion.answerBy),
    // Who stands behind an offer that is not public nobody can say.
    offerGone: opinion.kind === 'fit' && !opinion.offer,
    blocking: conflict?.blocking ?? [],
    shown: conflict?.shown ?? [],
    answered: opinion.answeredAt && {
      on: dayOf(opinion.answeredAt),
      kind: opinion.kind,
      declined: opinion.declined,
      verdict: opinion.verdict,
      texts: opinion.texts,
      tieNote: opinion.tieNote,
    },
    constraint: getZodConstraint(opinion.kind === 'fit' ? fitOpinionSchema : contextOpinionSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const asked = await read(by, id);
  if (!asked) return noLonger(args, by, id);
  const { opinion } = asked;
  if (!opinion.view) throw toConfidentiality(t.lang, opinion);
  const form = await args.request.formData();
  const isFit = opinion.kind === 'fit';
  const found = isFit
    ? findSensitive(t, 'hubs/fitOpinionSchema', form)
    : findSensitive(t, 'hubs/contextOpinionSchema', form);
  const parsed = isFit
    ? parseWithZod(form, { schema: fitOpinionSchema })
    : parseWithZod(form, { schema: contextOpinionSchema });
  const result = parsed.reply(secretErrors(found));
  if (parsed.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const { act, tieNote, ...said } = parsed.value;
  const answered = await answerOpinion(
    by,
    {
      id: opinion.id,
      tieNote,
      texts: textsOf(said, opinion),
      ...(act !== 'give' && { declined: act }),
      ...('verdict' in said && said.verdict && { verdict: said.verdict }),
    },
    new Date(),
  );
  if (answered.ok) return goTo(`/${t.lang}/opinions/${opinion.id}`, { flash: 'hubs.flash.answered' });
  const status = REFUSAL_STATUS[answered.reason];
  return refuseForm(args.context, { result, found, refusal: answered.reason }, status);
}

/** What came when its match had ended, or its need was taken back, is given back; to nobody who was not asked. */
async function noLonger({ request, context }: ActionFunctionArgs, by: Wearing, id: string) {
  if (!(await withActor(actorOf(by), (tx) => wasAskedOfMyHub(tx, id)))) throw refusalResponse('not-found');
  const parsed = parseWithZod(await request.formData(), { schema: fitOpinionSchema });
  return refuseForm(context, { result: parsed.reply(), found: undefined, refusal: undefined }, 409);
}

/** Undefined for one that is not asked of this hub, or not any more, or whose need is no longer shown to it. */
async function read(by: Wearing, id: string) {
  return withActor(actorOf(by), async (tx) => {
    const opinion = await findAskedOpinion(tx, id);
    if (!opinion) return undefined;
    if (opinion.view) await recordViewReadings(tx, [opinion.needId], 'hub', new Date());
    const concerned = await concernedForHub(tx, opinion);
    const ties = opinion.ties ?? (await findTies(tx, opinion.hubId));
    return {
      opinion,
      // As of the answer; while it waits for one, of today.
      conflict:
        opinion.conflict ??
        (ties && concerned && hubConflict(ties, concerned, opinion.offerId ? 'offer' : 'need')),
    };
  });
}

function toConfidentiality(lang: string, { needId }: AskedOpinion): Response {
  return new Response(null, {
    status: 302,
    headers: { Location: `/${lang}/needs/${needId}/confidentiality` },
  });
}

function textsOf(said: Partial<Record<string, string>>, { kind }: AskedOpinion): OpinionTexts {
  return Object.fromEntries(ASPECTS[kind].map((aspect) => [aspect, said[aspect] ?? '']));
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hub-desk`}>{t('hubs.desk.title')}</BackLink>,
};

/** What a form holds that came when all was answered or nothing asked any more, in the words of its questions. */
function typedIn(t: Translator, kinds: readonly OpinionKind[], { result }: NonNullable<SentForm>) {
  const typed = result?.initialValue ?? {};
  return [
    ...kinds
      .flatMap((kind): readonly Aspect[] => ASPECTS[kind])
      .map((aspect) => ({ term: t(`hubs.opinion.aspect.${aspect}`), text: typed[aspect] })),
    { term: t('hubs.opinion.tie_note'), text: typed.tieNote },
  ];
}

export default function OpinionPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if ('noLonger' in page)
    return (
      <div className="tws-reading">
        {sent && (
          <AnsweredAlready t={t} typed={typedIn(t, OPINION_KINDS, sent)} said={t('hubs.opinion.no_longer')} />
        )}
        <PageHeading>{t('hubs.opinion.title')}</PageHeading>
      </div>
    );
  const { need, offer, answered } = page;
  const facts = [
    {
      term: t('common.need'),
      value: (
        <>
          <a href={need.address}>
            {need.title ? <OwnText as="span" text={need.title} lang={need.lang} /> : need.themes}
          </a>{' '}
          <bdi dir="ltr" className="tws-reference">
            {need.reference}
          </bdi>
        </>
      ),
    },
    { term: t('needs.field.state'), value: <bdi>{need.place}</bdi> },
    ...(offer
      ? [
          {
            term: t('common.offer'),
            value: (
              <>
                <a href={offer.address}>
                  <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
                </a>{' '}
                <bdi dir="ltr" className="tws-reference">
                  {offer.reference}
                </bdi>
              </>
            ),
          },
        ]
      : []),
    ...(answered
      ? []
      : [
          {
            term: t('common.next_steps.by'),
            value: (
              <>
                <time dateTime={page.by}>{t.day(page.by)}</time>{' '}
                <Clock t={t} left={page.left} total={OPINION_DAYS} />
              </>
            ),
          },
        ]),
  ];
  const about = (
    <>
      <PageHeading over={t(`hubs.opinion.kind.${page.kind}`)} lead={t(`hubs.opinion.lead.${page.kind}`)}>
        {t('hubs.opinion.title')}
      </PageHeading>
      <Facts facts={facts} wide />
      {page.offerGone && !answered && <p>{t('hubs.opinion.offer_gone')}</p>}
      <Ties t={t} blocking={page.blocking} shown={page.shown} />
    </>
  );
  return (
    <div className="tws-reading">
      {answered ? (
        <>
          {sent && <AnsweredAlready t={t} typed={typedIn(t, [page.kind], sent)} />}
          {about}
          <h2>{t('hubs.opinion.yours', { day: t.day(answered.on) })}</h2>
          <OpinionArticle t={t} opinion={answered} />
        </>
      ) : (
        <OpinionForm
          t={t}
          about={about}
          kind={page.kind}
          blocked={page.blocking.length > 0 ? 'tie' : page.offerGone ? 'offer-gone' : undefined}
          constraint={page.constraint}
          sent={sent}
        />
      )}
    </div>
  );
}
