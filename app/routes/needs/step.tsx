import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { coveringFirst } from '#app/domain/hubs/coverage.ts';
import { partOf, tiersOf } from '#app/domain/needs/parts.ts';
import { isNeedStep, NEED_STEP_IDS, NEED_STEPS, stepAfter, type NeedStep } from '#app/domain/needs/steps.ts';
import { answerFields, needAnswers, withThreeRows, type NeedAnswers } from '#app/forms/needs-answers.ts';
import { NEED_STEP_SCHEMAS, needTimeErrors } from '#app/forms/needs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { unknownExclusions } from '#app/operations/needs/unknown-exclusions.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { NotSaved } from '#app/ui/form/not-saved.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listHubs } from '#db/queries/hubs/hubs.ts';
import { Answer } from './parts/answer.tsx';
import { answerSections } from './parts/answer-rows.ts';
import { FROM_CHECK, isFromCheck } from '#app/http/from-check.ts';
import { goTo } from '#app/http/go-to.ts';
import { loadWholeNeed, requireEditableNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findReturn } from './parts/return-of.ts';
import { ReturnReason } from './parts/return-reason.tsx';
import { SeenBy } from './steps/seen-by.tsx';
import { languageOptions, themeOptions } from './steps/step-choices.ts';
import { STEP_PAGES } from './steps/step-pages.ts';
import type { NeedFields } from './steps/step-props.ts';

/** One step of the form: one group of questions, saved as far as it is answered. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireStep(args.params.step);
  // What was typed is shown again, whatever became of the need meanwhile.
  const need = await (wasRefused(args.context) ? loadWholeNeed : requireEditableNeed)(by, args.params);
  const { hubs, returned } = await withActor(actorOf(by), async (tx) => ({
    hubs: step === 'how' ? await listHubs(tx) : [],
    returned: await findReturn(tx, need),
  }));
  const hubNames = hubs.filter(({ id }) => need.hubIds.includes(id)).map(({ name }) => name);
  const answers = needAnswers(need);
  return {
    title: pageTitle(t, t(`needs.step.${step}`), wasRefused(args.context)),
    tasks: `/${t.lang}/needs/${need.id}/edit`,
    record: `/${t.lang}/needs/${need.id}`,
    step,
    // Somebody else writes it for that State.
    draftFor: by.hat.role === 'focal_point' ? undefined : placeName(currentGeography(), need.stateCode, t),
    returned,
    answers,
    tiers: tiersOf(need.tiers),
    unknown: step === 'limits' ? await unknownExclusions(by, need) : [],
    found: findSensitive(t, `needs/NEED_STEP_SCHEMAS.${step}`, answerFields(answers)),
    savedNow: answerSections(t, need, hubNames).filter((section) => section.step === step),
    constraint: getZodConstraint(NEED_STEP_SCHEMAS[step]),
    choices: {
      themes: step === 'what' ? themeOptions(t) : [],
      languages: step === 'what' || step === 'how' ? languageOptions(t) : [],
      hubs: coveringFirst(currentGeography(), hubs, need.stateCode, dayOf(new Date())).map((hub) => ({
        value: hub.id,
        label: hub.name,
        ...(!hub.coversIt && { hint: t('needs.hub.not_covering') }),
      })),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireStep(args.params.step);
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, `needs/NEED_STEP_SCHEMAS.${step}`, form);
  const read = parseWithZod(form, { schema: NEED_STEP_SCHEMAS[step] });
  const reply = read.reply(secretErrors(found));
  const result = step === 'results' ? withThreeRows(reply) : reply;
  if (read.status !== 'success' || found?.secrets)
    return refuseForm(args.context, { result, found, refusal: undefined });

  const now = new Date();
  const fieldErrors = needTimeErrors(read.payload, dayOf(now));
  if (fieldErrors) {
    const wrong = read.reply({ fieldErrors });
    return refuseForm(args.context, {
      result: step === 'results' ? withThreeRows(wrong) : wrong,
      found,
      refusal: undefined,
    });
  }
  const { revision, ...changes } = read.value;
  const saved = await saveNeed(by, { id, revision, changes }, now);
  if (!saved.ok) {
    const { reason } = saved;
    if (reason === 'not-found') throw refusalResponse(reason);
    return refuseForm(args.context, { result, found, refusal: reason }, 409);
  }
  const fromCheck = isFromCheck(args.request);
  const leaving = form.get('then') === 'leave';
  const marked = found && !found.isMeant;
  if (leaving)
    return goTo(`/${t.lang}/needs/${id}/edit`, {
      flash: marked ? 'sensitive.flash.saved_marked' : 'needs.flash.saved',
    });
  // Once, with what was found: what the page has shown before does not bring anybody back to it.
  if (marked)
    return goTo(`/${t.lang}/needs/${id}/edit/${step}${fromCheck ? FROM_CHECK : ''}`, {
      flash: 'sensitive.flash.saved',
    });
  const next = fromCheck ? undefined : stepAfter(step);
  const last = by.hat.role === 'focal_point' ? 'check' : 'adoption';
  return goTo(`/${t.lang}/needs/${id}/${next ? `edit/${next}` : last}`);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { tasks: string }).tasks}>{t('needs.form.all_steps')}</BackLink>
  ),
};

export default function NeedStepPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const found = sent ? sent.found : page.found;
  const [form, typed] = useServerForm<NeedAnswers>({
    id: 'need',
    lastResult: sent?.result,
    defaultValue: page.answers,
    constraint: page.constraint,
  });
  const fields = typed as unknown as NeedFields;
  const stale = sent?.refusal === 'stale';
  const Questions = STEP_PAGES[page.step];
  return (
    <div className="tws-reading">
      {stale ? (
        <SavedNow t={t}>
          <Facts
            wide
            facts={page.savedNow.flatMap(({ rows }) =>
              rows.map(({ field, value }) => ({
                term: t(`needs.field.${field}`),
                value: <Answer t={t} value={value} />,
              })),
            )}
          />
        </SavedNow>
      ) : (
        <FieldErrors
          t={t}
          asks="needs.field"
          rows={{
            outcomes: { row: (number) => t('needs.outcome.title', { number }), boxes: 'needs.outcome' },
            evidence: {
              row: (number) => t('needs.evidence_row.title', { number }),
              boxes: 'needs.evidence_row',
            },
          }}
          form={form}
          fields={fieldsOf(page.step, fields)}
          found={sent ? undefined : found}
          kind="draft"
        />
      )}
      {!stale && <NotSaved t={t} reason={sent?.refusal} record={page.record} />}
      <PageHeading
        over={
          <>
            {page.draftFor && `${t('adoption.page.title', { state: page.draftFor })} · `}
            {t('needs.form.step_of', {
              number: NEED_STEP_IDS.indexOf(page.step) + 1,
              total: NEED_STEP_IDS.length,
            })}
          </>
        }
        lead={t(`needs.lead.${page.step}`)}
        under={
          page.draftFor && (
            <Audience t={t} tier="T3">
              {t('adoption.seen_by')}
            </Audience>
          )
        }
      >
        {t(`needs.step.${page.step}`)}
      </PageHeading>
      {page.returned && <ReturnReason t={t} reason={page.returned} />}
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input
          type="hidden"
          name="revision"
          value={stale ? page.answers.revision : (fields.revision.initialValue ?? page.answers.revision)}
        />
        <OwnWords t={t} found={found} kind="draft">
          <Questions
            t={t}
            fields={fields}
            lang={page.answers.textLanguage}
            choices={page.choices}
            unknown={page.unknown}
            // Who sees which part is the State's to choose, once it has adopted the draft.
            seenBy={(field) => !page.draftFor && <SeenBy t={t} tier={page.tiers[partOf(field)]} />}
            isOutside={(field) => page.tiers[partOf(field)] === 'T4'}
          />
        </OwnWords>
        <ButtonGroup>
          <Button name="then" value="go-on">
            {t('common.save_continue')}
          </Button>
          <Button variant="secondary" name="then" value="leave">
            {t('common.save_leave')}
          </Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

/**
 * Every field that may be wrong, in the order of the page: of the results each box by itself, and all of them only for
 * what is wrong with them together. Conform's fieldsets cannot be listed, so the boxes are named.
 */
function fieldsOf(step: NeedStep, fields: NeedFields): Field[] {
  return NEED_STEPS[step].flatMap((name): Field[] => {
    if (name === 'evidence')
      return fields.evidence.getFieldList().flatMap((row): Field[] => {
        const { kind, year, link } = row.getFieldset();
        return [kind, year, link];
      });
    if (name !== 'outcomes') return [fields[name]];
    const boxes = fields.outcomes.getFieldList().flatMap((row): Field[] => {
      const { statement, indicator, baseline, target, by } = row.getFieldset();
      return [statement, indicator, baseline, target, by];
    });
    return fields.outcomes.errors?.length ? [fields.outcomes, ...boxes] : boxes;
  });
}

function requireStep(text: string | undefined): NeedStep {
  if (isNeedStep(text)) return text;
  throw refusalResponse('not-found');
}
