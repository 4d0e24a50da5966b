import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { brokerDates } from '#app/domain/needs/next-step.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { revisionSchema } from '#app/forms/needs.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askedOffer } from '#app/operations/needs/asked-offer.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { findTellingWords } from '#app/operations/needs/find-telling-words.ts';
import { unknownExclusions } from '#app/operations/needs/unknown-exclusions.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { answerSections } from './parts/answer-rows.ts';
import { Answers } from './parts/answers.tsx';
import { NeedArticle } from './parts/need-article.tsx';
import { TellingWords } from '#app/ui/record/telling-words.tsx';
import { AskedOfferSaid } from './parts/asked-offer-said.tsx';
import { Findings } from './parts/findings.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireEditableNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { UnknownNames } from './parts/unknown-names.tsx';
import { showView } from './parts/shown-view.ts';

/** Everything before it is handed in: what was found, every answer, exactly what donors will see. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await requireEditableNeed(by, args.params);
  const { hubNames, words, asked } = await withActor(actorOf(by), async (tx) => ({
    hubNames: await listHubNames(tx, need.hubIds),
    words: await findTellingWords(tx, need),
    asked: await askedOffer(tx, need, new Date()),
  }));
  const view = viewsOf(need).views.registered;
  const today = dayOf(new Date());
  return {
    title: pageTitle(t, t('needs.check.title'), wasRefused(args.context)),
    id: need.id,
    base: `/${t.lang}/needs/${need.id}`,
    revision: need.revision,
    findings: checkNeed(need, today),
    sections: answerSections(t, need, hubNames),
    words,
    asked,
    unknown: await unknownExclusions(by, need),
    view: view && showView(t, view),
    // A State that has entrusted a need to the platform proves twice who it is (SECURITY section 2).
    asksForFactor: by.session.strength === 'one',
    acknowledgedBy: brokerDates(today).acknowledge,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: revisionSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const sent = await sendNeed(by, { id, revision: read.value.revision }, new Date());
  return sent.ok ? goTo(`/${lang}/needs/${id}/handed-in`) : refusedPage(args.context, sent);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`${(page as { base: string }).base}/edit`}>{t('needs.form.all_steps')}</BackLink>
  ),
};

export default function CheckNeed() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const editBase = `${page.base}/edit`;
  const stopped = blockers(page.findings).length > 0;
  return (
    <>
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('needs.check.lead')}>{t('needs.check.title')}</PageHeading>
      <Columns
        aside={
          <>
            {page.view && <NeedArticle t={t} view={page.view} />}
            <p>
              <a href={`${page.base}/preview`}>{t('needs.act.preview')}</a>
            </p>
            <p>
              <a href={`${page.base}/visibility`}>{t('needs.act.visibility')}</a>
            </p>
          </>
        }
        asideLast
      >
        <Findings t={t} findings={page.findings} editBase={editBase} />
        <UnknownNames t={t} names={page.unknown} />
        <TellingWords t={t} words={page.words} />
        {page.asked && <AskedOfferSaid t={t} needId={page.id} asked={page.asked} />}
        <Answers t={t} sections={page.sections} editBase={editBase} />
        <h2>{t('needs.act.submit')}</h2>
        {!stopped && page.asksForFactor && <p>{t('factors.from_handing_in')}</p>}
        {stopped ? (
          <p>{t('needs.check.stopped')}</p>
        ) : (
          <Act
            id="hand-in"
            action={`${page.base}/check`}
            label={t('needs.act.submit')}
            consequence={t('needs.consequence.submit', { day: t.day(page.acknowledgedBy) })}
            variant="receive"
            hidden={{ revision: String(page.revision) }}
          />
        )}
      </Columns>
    </>
  );
}
