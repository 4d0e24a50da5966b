import { isDeepStrictEqual } from 'node:util';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { ReactElement } from 'react';
import { isPlanPart, type PlanPart, type Responsibilities } from '#app/domain/matches/plan/plan.ts';
import { isUnwritten, proposeResponsibilities } from '#app/domain/matches/plan/propose-responsibilities.ts';
import { planAnswers, withRowsBack, type PlanAnswers } from '#app/forms/plan-answers.ts';
import { PLAN_PART_SCHEMAS } from '#app/forms/plans.ts';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { dutyCodes, dutyWords } from '#app/i18n/duty-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { programmeTeller } from '#app/operations/pools/programme-teller.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { loadPlan } from './parts/load-plan.ts';
import { PlanPartBody } from './parts/plan-body.tsx';
import { refusedForm } from './parts/refused-form.ts';
import { AnnexForm, DeliveryForm, MilestonesForm } from './plan-forms/delivery-and-annex.tsx';
import { OutcomesForm } from './plan-forms/outcomes.tsx';
import { fieldsOf, wordsOf, type PlanFields, type PlanFormProps } from './plan-forms/plan-form-props.ts';
import { ResponsibilitiesForm } from './plan-forms/responsibilities.tsx';

/** One part of the joint plan, changed by either side. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const part = requirePart(args.params.part);
  const page = await loadPlan(t, by, args.params, new Date());
  const { plan, base } = page;
  if (!plan || !page.parts.includes(part)) throw refusalResponse('not-found');
  // What was typed is shown again, whatever became of the plan meanwhile.
  if (!page.mayRevise && !wasRefused(args.context))
    throw new Response(null, { status: 302, headers: { Location: `${base}/plan` } });
  const proposed = part === 'responsibilities' && isUnwritten(plan.responsibilities);
  const responsibilities = proposed
    ? proposeResponsibilities(page.modes, page.hasHub)
    : plan.responsibilities;
  return {
    title: pageTitle(t, t('plans.edit_part', { part: t(`plans.part.${part}`) }), wasRefused(args.context)),
    back: `${base}/plan`,
    part,
    plan,
    pooled: page.pooled,
    answers: { ...planAnswers(plan), responsibilities: dutyWords(t, responsibilities) },
    proposed,
    takesBack: (page.facts?.confirmed.length ?? 0) > 0,
    results: page.results,
    constraint: getZodConstraint(PLAN_PART_SCHEMAS[part]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const part = requirePart(args.params.part);
  const page = await loadPlan(t, by, args.params, new Date());
  if (!page.plan || !page.parts.includes(part)) throw refusalResponse('not-found');
  const sent = await args.request.formData();
  const tells = await programmeTeller(by, page.plan.matchId);
  const found = findSensitive(t, `plans/PLAN_PART_SCHEMAS.${part}`, sent, tells, { toStates: true });
  const read = parseWithZod(sent, { schema: PLAN_PART_SCHEMAS[part] });
  const result = withRowsBack(read.reply(secretErrors(found)), planAnswers(page.plan));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });

  const { revision, ...typed } = read.value;
  const changes =
    'responsibilities' in typed
      ? { responsibilities: dutiesToKeep(page.plan.responsibilities, typed.responsibilities) }
      : typed;
  const input = { matchId: page.plan.matchId, part, revision, changes };
  const saved = await revisePlan(by, input, new Date());
  if (!saved.ok) return refusedForm(args.context, saved.reason, result, found);
  const took = (page.facts?.confirmed.length ?? 0) > 0;
  const flash = !saved.value.changed
    ? 'plans.flash.unchanged'
    : took
      ? 'plans.flash.taken_back'
      : 'plans.flash.saved';
  return goTo(`${page.base}/plan`, { flash });
}

/** What reads the same is the same: a plan that kept the proposed words themselves is not changed by saving it as it stands. */
function dutiesToKeep(kept: Responsibilities, typed: Responsibilities): Responsibilities {
  const codes = dutyCodes(typed);
  return isDeepStrictEqual(codes, dutyCodes(kept)) ? kept : codes;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('plans.back')}</BackLink>,
};

const FORMS: Record<PlanPart, (props: PlanFormProps) => ReactElement> = {
  outcomes: OutcomesForm,
  milestones: MilestonesForm,
  delivery: DeliveryForm,
  responsibilities: ResponsibilitiesForm,
  annex: AnnexForm,
};

export default function PlanPartPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, typed] = useServerForm<PlanAnswers>({
    id: 'plan',
    lastResult: sent?.result,
    defaultValue: page.answers,
    constraint: page.constraint,
  });
  const fields = typed as unknown as PlanFields;
  const stale = sent?.refusal === 'stale';
  const Questions = FORMS[page.part];
  return (
    <div className="tws-reading">
      {stale ? (
        <SavedNow t={t}>
          <PlanPartBody t={t} plan={page.plan} part={page.part} />
        </SavedNow>
      ) : (
        <FieldErrors
          t={t}
          form={form}
          fields={fieldsOf(page.part, fields)}
          labels={wordsOf(t, page.part, fields)}
          rows={{
            outcomes: {
              row: (number) => t('plans.outcome', { number: t.number(number) }),
              boxes: 'plans.outcome',
            },
            milestones: {
              row: (number) => t('plans.milestone', { number: t.number(number) }),
              boxes: 'plans.milestone',
            },
          }}
          found={sent?.found}
          kind="form"
        />
      )}
      {!stale && <Refused t={t} reason={sent?.refusal} />}
      <PageHeading lead={t(`plans.part_lead.${page.part}`)}>{t(`plans.part.${page.part}`)}</PageHeading>
      {page.pooled && <p>{t('plans.programme.state')}</p>}
      {page.pooled && <InsetText>{t('deliveries.programme.name_none')}</InsetText>}
      {page.takesBack && <InsetText>{t('plans.takes_back')}</InsetText>}
      {page.proposed && !sent && <InsetText>{t('plans.proposed')}</InsetText>}
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input
          type="hidden"
          name="revision"
          value={stale ? page.answers.revision : (fields.revision.initialValue ?? page.answers.revision)}
        />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <Questions t={t} fields={fields} results={page.results} />
        </OwnWords>
        <ButtonGroup>
          <Button>{t('plans.save')}</Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

function requirePart(text: string | undefined): PlanPart {
  if (isPlanPart(text)) return text;
  throw refusalResponse('not-found');
}
