import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { computedChips } from '#app/domain/principles/review.ts';
import { reviewAnswers, reviewForm, verdictsOf, type ReviewAnswers } from '#app/forms/principles.ts';
import { maySuggestWords } from '#app/domain/needs/wording.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import { needPlace } from '#app/i18n/need-view.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { contextOfNeed } from '#app/operations/hubs/context-of-need.ts';
import { unknownExclusions } from '#app/operations/needs/unknown-exclusions.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { needChips } from '#app/operations/principles/need-chips.ts';
import { reviewNeed } from '#app/operations/principles/review-need.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { PrincipleReview, ReviewErrors } from '#app/ui/record/principle-review.tsx';
import { withActor } from '#db/client.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listWordings } from '#db/queries/needs/wordings.ts';
import { findPoolOfNeed } from '#db/queries/pools/pools.ts';
import { answerSections } from './parts/answer-rows.ts';
import { Answers } from './parts/answers.tsx';
import { Findings } from './parts/findings.tsx';
import { ContextStandingPart } from './parts/context-standing.tsx';
import { HubChoice } from './parts/hub-choice.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { loadProvenance } from './parts/load-provenance.ts';
import { loadTriage } from './parts/load-triage.ts';
import { ProvenancePart } from './parts/provenance.tsx';
import { Triage } from './parts/triage.tsx';
import { UnknownNames } from './parts/unknown-names.tsx';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { lastReturnOf } from './parts/return-of.ts';
import { ReturnReason } from './parts/return-reason.tsx';
import { Refused } from '#app/ui/form/refused.tsx';

/**
 * What a broker looks at before validating: findings, needs that may be the same, every answer; and the ten principles,
 * which it signs with the same button. Later the page takes another signature, where something changed.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, ownSide, triage, hubNames, context, pool, standing, provenance, wordings, triedBefore } =
    await withActor(actorOf(by), async (tx) => {
      const whole = await requireWholeNeed(tx, id);
      return {
        need: whole,
        ownSide: await findOwnSide(tx, by.hat, { needId: id }, new Date()),
        triage: await loadTriage(t, tx, whole),
        // A programme is handed in by its hub, which the page names.
        provenance: whole.pooled ? undefined : await loadProvenance(t, tx, id),
        standing: await needChips(tx, whole, dayOf(new Date())),
        hubNames: await listHubNames(tx, whole.hubIds),
        context: await contextOfNeed(tx, whole, dayOf(new Date())),
        pool: whole.pooled && (await findPoolOfNeed(tx, id)),
        wordings: await listWordings(tx, id),
        triedBefore: whole.status === 'submitted' ? lastReturnOf(await listNeedEvents(tx, id)) : undefined,
      };
    });
  const today = dayOf(new Date());
  return {
    title: pageTitle(t, t('needs.validation.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    revision: need.revision,
    state: needPlace(t, currentGeography(), need),
    waiting: need.status === 'submitted',
    mayWord: maySuggestWords(need),
    before: triedBefore,
    unanswered: wordings.filter(({ answer }) => !answer).length,
    ownSide,
    reviewable: ownSide === undefined && !['draft', 'returned', 'withdrawn'].includes(need.status),
    findings: checkNeed(need, today),
    chips: chipWords(t, 'need', computedChips(standing.computed, standing.chips), today),
    answers: reviewAnswers(need.revision, standing.chips),
    constraint: getZodConstraint(reviewForm),
    triage,
    provenance,
    hubs: context.hubs.map(({ hub, standing, by: area }) => ({
      id: hub.id,
      name: hub.name,
      standing,
      covers: area !== undefined,
    })),
    context: {
      standing: context.standing,
      waiting: context.waiting,
      brokersWrite: !context.barred,
    },
    programmeOf: pool ? pool.hub : undefined,
    unknown: await unknownExclusions(by, need),
    sections: answerSections(t, need, hubNames),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'principles/reviewForm', form);
  const read = parseWithZod(form, { schema: reviewForm });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const input = { id, revision: read.value.revision, verdicts: verdictsOf(read.value) };
  const again = form.get('then') === 'review';
  const outcome = await (again ? reviewNeed : validateNeed)(by, input, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome);
  const validated = outcome.value?.pooled ? 'needs.flash.validated_pooled' : 'needs.flash.validated';
  return goTo(`/${t.lang}/needs/${id}`, { flash: again ? 'principles.flash.reviewed' : validated });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function ValidateNeed() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<ReviewAnswers>({
    id: 'review',
    lastResult: result,
    constraint: page.constraint,
    defaultValue: page.answers,
  });
  // Validating says it too, where nobody did before; a programme's need comes from no one State.
  const asksOrigin = page.waiting && page.provenance !== undefined && !page.provenance.authenticated;
  return (
    <>
      <ReviewErrors t={t} form={form} fields={fields} more={[fields.fromState]} found={found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={page.state} lead={t('needs.validation.lead')}>
        {t('needs.validation.title', { reference: page.reference })}
      </PageHeading>
      <Columns
        aside={
          page.ownSide !== undefined ? (
            <OwnSide t={t} organization={page.ownSide} />
          ) : page.waiting ? (
            <>
              <p>
                <a href="#review">{t('principles.review.go')}</a>
              </p>
              <p>
                <a href={`${page.base}/return`}>
                  {t(page.programmeOf ? 'needs.act.give_back' : 'needs.act.return')}
                </a>
              </p>
            </>
          ) : (
            <p>{t('needs.validation.closed')}</p>
          )
        }
      >
        {page.before && <ReturnReason t={t} reason={page.before} title="needs.validation.returned_before" />}
        {page.provenance && (
          <ProvenancePart
            t={t}
            page={page.provenance}
            authentication={
              page.waiting && page.ownSide === undefined ? `${page.base}/authentication` : undefined
            }
          />
        )}
        {page.findings.length === 0 && <p>{t('needs.findings.none')}</p>}
        <Findings t={t} findings={page.findings} />
        <Triage t={t} page={page.triage} wording={page.mayWord ? `${page.base}/wording` : undefined} />
        <HubChoice t={t} hubs={page.hubs} programmeOf={page.programmeOf} />
        <ContextStandingPart t={t} base={page.base} {...page.context} before={page.waiting} />
        <UnknownNames t={t} names={page.unknown} />
        <Answers t={t} sections={page.sections} />
        {page.reviewable && (
          <section aria-labelledby="review">
            <h2 id="review">{t('common.principles')}</h2>
            <p>{t('principles.review.lead')}</p>
            <Form method="post" noValidate>
              <input type="hidden" name="revision" value={page.revision} />
              <input type="hidden" name="then" value={page.waiting ? 'validate' : 'review'} />
              <OwnWords t={t} found={found} kind="form">
                <PrincipleReview
                  t={t}
                  chips={page.chips}
                  fields={fields}
                  audience={t('needs.audience_of_state')}
                />
              </OwnWords>
              {asksOrigin && (
                <>
                  <input type="hidden" name="origin" value="asked" />
                  <FieldCheckboxes
                    t={t}
                    field={fields.fromState}
                    label={t('needs.provenance.title')}
                    labelSize="s"
                    choices={[{ value: 'yes', label: t('needs.validation.from_state') }]}
                  />
                </>
              )}
              {page.waiting && page.unanswered > 0 && (
                <InsetText>
                  <p>{t('wordings.unanswered', { count: page.unanswered })}</p>
                  <p>
                    <a href={`${page.base}/wording`}>{t('wordings.unanswered_link')}</a>
                  </p>
                </InsetText>
              )}
              <p id="consequence">
                {t('principles.review.signed')} {page.waiting && t('needs.consequence.validate')}
              </p>
              <Button aria-describedby="consequence">
                {page.waiting ? t('needs.act.validate') : t('principles.review.sign')}
              </Button>
            </Form>
          </section>
        )}
      </Columns>
    </>
  );
}
