import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { followUpsDue } from '#app/domain/matches/delivery/clocks.ts';
import {
  milestonesReached,
  REPORT_ACTIONS,
  type MatchReport,
  type ReportAction,
} from '#app/domain/matches/delivery/report.ts';
import { unreadRefusal } from '#app/domain/matches/delivery/delivery-facts.ts';
import { firstCompletion, firstStart } from '#app/domain/matches/delivery/days.ts';
import { stillOpen, type StillOpen } from '#app/domain/matches/delivery/still-open.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import { matchActions, partyOf } from '#app/domain/matches/lifecycle.ts';
import { deliveryDayErrors, DELIVERY_FORMS } from '#app/forms/deliveries.ts';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { factsOfDelivery } from '#app/operations/matches/delivery/hold-delivery.ts';
import { programmeTeller } from '#app/operations/pools/programme-teller.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { isPooled } from '#db/queries/pools/pools.ts';
import { deliveryFieldsOf, QUESTIONS, type DeliveryAnswers, type DeliveryFields } from './delivery-forms.tsx';
import { BrokersGone, ReportsSaid } from './parts/delivery-section.tsx';
import { brokersGoneShown, completionShown } from './parts/delivery-shown.ts';
import { areBrokersGone, loadPlanProgress } from './parts/plan-progress.ts';
import { refusedForm } from './parts/refused-form.ts';
import { Refused } from './parts/refused.tsx';
import { SAY } from './parts/say.ts';
import { StillOpenSaid } from './parts/still-open.tsx';

/** One act of a delivery, of a silence or of a dispute: what it asks, and what comes of it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const act = requireAct(args.params.act);
  const { match, progress, apart, programme } = await load(by, requireUuid(args.params.id), t.lang);
  const now = new Date();
  const { role } = by.hat;
  const { plan, reports, lastSound } = progress;
  const party = partyOf(role);
  const followed = reports.flatMap(({ action, party: side, months }) =>
    action === 'follow-up' && side && months ? [{ party: side, months }] : [],
  );
  const due = followUpsDue(match.completedAt, followed, dayOf(now)).find((one) => one.party === party);
  const reached = milestonesReached(reports);
  return {
    title: pageTitle(t, t(`matches.act.${act}`), wasRefused(args.context)),
    back: `/${t.lang}/matches/${match.id}`,
    act,
    party,
    programme: programme ? READ_BY_STATES.find((known) => known === act) : undefined,
    open: matchActions(match.status, factsOfDelivery(role, match, reports, lastSound, now)).includes(act),
    reported: act === 'confirm-completion' ? completionShown(t, progress) : undefined,
    stillOpen: plan && BEFORE[act]?.(plan, reports, dayOf(now)),
    milestones: plan?.milestones.map(({ title }) => title) ?? [],
    outcomes:
      plan?.outcomes.map(({ statement, indicator, target }) => ({ statement, indicator, target })) ?? [],
    months: String(due?.months ?? 6),
    brokersGone: act === 'dispute' && apart ? brokersGoneShown(t, match.id, party !== undefined) : undefined,
    missing: act === 'read-refusal' ? unreadRefusal(reports)?.text : undefined,
    firstDay: FIRST_DAY[act]?.({ match, reports }),
    answers: {
      milestones: plan?.milestones.map((_, place) => ({ on: reached[String(place)] ?? '' })) ?? [],
      results: plan?.outcomes.map(() => ({ reached: '' })) ?? [],
    },
    constraint: getZodConstraint(DELIVERY_FORMS[act]),
  };
}

/** What each State of a programme reads of its donor, word for word. */
const READ_BY_STATES = ['report', 'complete'] as const satisfies readonly ReportAction[];

/** The first day that can be said of an act, which the page tells before anybody is wrong. */
const FIRST_DAY: Partial<Record<ReportAction, typeof firstStart | typeof firstCompletion>> = {
  start: firstStart,
  complete: firstCompletion,
};

/** What both sides are told before they say that it is complete; the State against the day that the donor reported. */
const BEFORE: Partial<
  Record<ReportAction, (plan: Plan, reports: MatchReport[], on: Day) => StillOpen | undefined>
> = {
  complete: stillOpen,
  'confirm-completion': (plan, reports, on) =>
    stillOpen(plan, reports, reports.findLast(({ action }) => action === 'complete')?.happenedOn ?? on),
};

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const act = requireAct(args.params.act);
  const matchId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  // A press from the match's page, before its donor has said anything of confidentiality, is led there too.
  const known = await load(by, matchId, t.lang);
  const tells = READ_BY_STATES.some((known) => known === act)
    ? await programmeTeller(by, matchId)
    : undefined;
  const found = findSensitive(t, `deliveries/DELIVERY_FORMS.${act}`, sent, tells, { toStates: true });
  const read = parseWithZod(sent, { schema: DELIVERY_FORMS[act] });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, {
      result: read.reply(secretErrors(found)),
      found,
      refusal: undefined,
    });
  const now = new Date();
  const said = await SAY[act](by, matchId, read.value as never, now);
  const apart = act === 'dispute' && known.apart;
  if (said.ok)
    return goTo(`/${t.lang}/matches/${matchId}`, {
      flash: apart ? 'deliveries.flash.dispute_apart' : `deliveries.flash.${act}`,
    });
  const fieldErrors =
    said.reason === 'days-refused' &&
    deliveryDayErrors(act, read.value, { ...known, reports: known.progress.reports, today: dayOf(now) });
  if (!fieldErrors) return refusedForm(args.context, said.reason, read.reply(), found);
  return refuseForm(args.context, { result: read.reply({ fieldErrors }), found, refusal: undefined });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('matches.back_to_match')}</BackLink>
  ),
};

export default function DeliveryAct() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, typed] = useServerForm<DeliveryAnswers>({
    id: 'say',
    lastResult: sent?.result,
    defaultValue: page.answers,
    constraint: page.constraint,
  });
  const fields = typed as unknown as DeliveryFields;
  const { act, open, party } = page;
  const Questions = QUESTIONS[act];
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <FieldErrors
        t={t}
        form={form}
        fields={deliveryFieldsOf(act, fields)}
        rows={{
          milestones: {
            row: (number) =>
              page.milestones[number - 1] ?? t('plans.milestone', { number: t.number(number) }),
          },
          results: { row: (number) => t('deliveries.result', { number: t.number(number) }) },
        }}
        found={sent?.found}
        kind="form"
      />
      <PageHeading lead={t(open ? leadOf(page) : 'deliveries.not_now')}>
        {t(`matches.act.${act}`)}
      </PageHeading>
      {open && page.programme && <InsetText>{t('deliveries.programme.name_none')}</InsetText>}
      {open && page.reported && (
        <section aria-labelledby="reported">
          <h2 id="reported">{t('deliveries.reported')}</h2>
          <ReportsSaid t={t} said={[page.reported]} />
          {!page.reported.counted && <p>{t('principles.finding.participants-uncounted')}</p>}
        </section>
      )}
      {open && page.brokersGone && (
        <InsetText>
          <BrokersGone said={page.brokersGone} />
        </InsetText>
      )}
      {open && page.stillOpen && <StillOpenSaid t={t} open={page.stillOpen} />}
      {/* What was typed is never taken away, though it came too late. */}
      {(open || sent) && (
        <Form method="post" noValidate>
          <OwnWords t={t} found={sent?.found} kind="form">
            <Questions
              t={t}
              fields={fields}
              milestones={page.milestones}
              outcomes={page.outcomes}
              months={page.months}
              missing={page.missing}
              firstDay={
                page.firstDay &&
                t(`deliveries.first_day.${page.firstDay.before}`, { day: t.day(page.firstDay.day) })
              }
            />
          </OwnWords>
          <ButtonGroup>
            <Button variant={party === 'donor' ? 'give' : party ? 'receive' : undefined}>
              {t(`matches.act.${act}`)}
            </Button>
          </ButtonGroup>
        </Form>
      )}
    </div>
  );
}

function leadOf({
  act,
  programme,
}: {
  act: ReportAction;
  programme?: (typeof READ_BY_STATES)[number] | undefined;
}) {
  return programme
    ? (`deliveries.lead_programme.${programme}` as const)
    : (`deliveries.lead.${act}` as const);
}

/**
 * A match of which something can be said, and what was said of its delivery.
 *
 * @throws Response 404; 302 to where its donor first says that the need stays confidential
 */
async function load(by: Wearing, id: string, lang: UiLanguage) {
  const found = await withActor(actorOf(by), async (tx) => {
    const match = await findMatch(tx, id);
    if (!match) return undefined;
    const { given, kept } = await findConfidence(tx, match.needId);
    return {
      match,
      progress: await loadPlanProgress(tx, id),
      apart: await areBrokersGone(tx, id),
      programme: await isPooled(tx, match.needId),
      keepFirst: by.hat.role === 'donor' && given && !kept,
    };
  });
  // Before an introduction there is nothing to say of it.
  if (!found?.match.introducedAt) throw refusalResponse('not-found');
  if (found.keepFirst) {
    const Location = `/${lang}/needs/${found.match.needId}/confidentiality`;
    throw new Response(null, { status: 302, headers: { Location } });
  }
  return found;
}

function requireAct(text: string | undefined): ReportAction {
  const act = REPORT_ACTIONS.find((known) => known === text);
  if (!act) throw refusalResponse('not-found');
  return act;
}
