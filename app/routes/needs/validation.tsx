import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { needPrinciples } from '#app/domain/needs/need-principles.ts';
import { revisionSchema } from '#app/forms/needs.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { withActor } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/confidence.ts';
import { listHubNames } from '#db/queries/needs.ts';
import { answerSections } from './parts/answer-rows.ts';
import { Answers } from './parts/answers.tsx';
import { Findings } from './parts/findings.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { loadTriage } from './parts/load-triage.ts';
import { Triage } from './parts/triage.tsx';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';

/** What a broker looks at before validating: findings, principles, needs that may be the same, every answer. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, triage, hubNames } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    await recordViewReadings(tx, [id], 'whole', new Date());
    return {
      need: whole,
      triage: await loadTriage(t, tx, whole, dayOf(new Date())),
      hubNames: await listHubNames(tx, whole.hubIds),
    };
  });
  const today = dayOf(new Date());
  return {
    title: pageTitle(t, t('needs.validation.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    revision: need.revision,
    state: placeName(currentGeography(), need.stateCode, t),
    waiting: need.status === 'submitted',
    findings: checkNeed(need, today),
    chips: needPrinciples(need, today),
    triage,
    sections: answerSections(t, need, hubNames),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: revisionSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const validated = await validateNeed(by, { id, revision: read.value.revision }, new Date());
  if (validated.ok) return goTo(`/${lang}/needs/${id}`, { flash: 'needs.flash.validated' });
  return refusedPage(args.context, validated);
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
  return (
    <>
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={page.state} lead={t('needs.validation.lead')}>
        {t('needs.validation.title', { reference: page.reference })}
      </PageHeading>
      <Columns
        aside={
          page.waiting ? (
            <>
              <Act
                id="validate"
                action={`${page.base}/validation`}
                label={t('needs.act.validate')}
                consequence={t('needs.consequence.validate')}
                hidden={{ revision: String(page.revision) }}
              />
              <p>
                <a href={`${page.base}/return`}>{t('needs.act.return')}</a>
              </p>
            </>
          ) : (
            <p>{t('needs.validation.closed')}</p>
          )
        }
      >
        {page.findings.length === 0 && <p>{t('needs.findings.none')}</p>}
        <Findings t={t} findings={page.findings} />
        <Triage t={t} page={page.triage} wording={page.waiting ? `${page.base}/wording` : undefined} />
        <section aria-labelledby="principles">
          <h2 id="principles">{t('common.principles')}</h2>
          <PrincipleChips
            t={t}
            chips={page.chips.map(({ id, state, evidence }) => ({
              id,
              state,
              assessed: t(`needs.evidence.${evidence}`),
            }))}
          />
        </section>
        <Answers t={t} sections={page.sections} />
      </Columns>
    </>
  );
}
