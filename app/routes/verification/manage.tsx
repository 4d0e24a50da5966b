import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { DISPUTE_OUTCOMES } from '#app/domain/verification/dispute.ts';
import { disputeAnswerSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { answerDispute } from '#app/operations/verification/answer-dispute.ts';
import { isIssuerOf } from '#app/operations/verification/revoke-note.ts';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { AnsweredAlready } from '#app/ui/form/answered-already.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listDisputes } from '#db/queries/verification/disputes.ts';
import { DisputeList, showDispute } from './parts/dispute-list.tsx';
import { findEnd, requireNote } from './parts/load-note.ts';
import { CameTooLate, NoteEnded } from './parts/note-ended.tsx';

/** What the issuer of a note can still do with it: answer, sign a newer one, withdraw. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { note, end, disputes } = await withActor(actorOf(by), async (tx) => {
    const found = await requireNote(tx, args.params.reference, now);
    if (!isIssuerOf(found, actingPerson(by))) throw refusalResponse('not-found');
    return { note: found, end: await findEnd(tx, found), disputes: await listDisputes(tx, found.id) };
  });
  const shown = disputes.map(showDispute);
  return {
    title: pageTitle(t, t('examining.manage.title', { reference: note.reference }), wasRefused(args.context)),
    reference: note.reference,
    offerId: note.offerId,
    on: dayOf(now),
    end,
    isDonor: note.issuerRole === 'donor',
    disputes: shown,
    waiting: end ? undefined : shown.find(({ answer }) => !answer),
    constraint: getZodConstraint(disputeAnswerSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  const t = translator(requireLanguage(args.params.lang));
  const reference = args.params.reference ?? '';
  const form = await args.request.formData();
  const found = findSensitive(t, 'verification/disputeAnswerSchema', form);
  const read = parseWithZod(form, { schema: disputeAnswerSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const { dispute: disputeId, outcome, text } = read.value;
  const answered = await answerDispute(by, { reference, disputeId, outcome, text }, new Date());
  if (answered.ok) return goTo(`/${t.lang}/notes/${reference}`, { flash: 'examining.flash.answered' });
  const status = REFUSAL_STATUS[answered.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: answered.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/notes/${(page as { reference: string }).reference}`}>
      {t('common.back')}
    </BackLink>
  ),
};

export default function ManageNote() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ dispute: string; outcome: string; text: string }>({
    id: 'answer',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const { end, waiting } = page;
  const typed = { label: t('examining.manage.text'), text: sent?.result.initialValue?.text };
  return (
    <div className="tws-reading">
      {waiting ? (
        <>
          <FieldErrors t={t} form={form} fields={[fields.outcome, fields.text]} found={sent?.found} />
          <Refused t={t} reason={sent?.refusal} />
        </>
      ) : (
        sent &&
        (end ? (
          <CameTooLate t={t} {...typed} />
        ) : (
          <AnsweredAlready t={t} typed={[{ term: typed.label, text: typed.text }]} />
        ))
      )}
      <PageHeading lead={end ? undefined : t('examining.manage.lead')}>
        {t('examining.manage.title', { reference: page.reference })}
      </PageHeading>
      {end && <NoteEnded t={t} reference={page.reference} end={end} />}
      <h2>{t('verification.note.disputes')}</h2>
      {page.disputes.length === 0 && <p>{t('verification.note.no_disputes')}</p>}
      <DisputeList t={t} disputes={page.disputes} end={end} on={page.on} />
      {waiting && (
        <section aria-labelledby="answer-title">
          <h3 id="answer-title">{t('examining.manage.answer_title', { day: t.day(waiting.raisedOn) })}</h3>
          <Form method="post" noValidate>
            <input type="hidden" name="dispute" value={waiting.id} />
            <FieldRadios
              t={t}
              field={fields.outcome}
              label={t('examining.manage.outcome')}
              hint={t('examining.manage.outcome_hint')}
              choices={DISPUTE_OUTCOMES.map((value) => ({
                value,
                label: t(`examining.manage.outcome.${value}`),
              }))}
            />
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              <FieldTextarea
                t={t}
                field={fields.text}
                label={t('examining.manage.text')}
                hint={t('examining.manage.text_hint')}
                rows={6}
              />
            </OwnWords>
            <Button>{t('examining.manage.answer_act')}</Button>
          </Form>
        </section>
      )}
      {!end && (
        <>
          <h2>{t('examining.manage.renew')}</h2>
          {page.isDonor ? (
            <>
              <p>{t('declarations.renew')}</p>
              <ButtonLink variant="secondary" href={`/${t.lang}/offers/${page.offerId}/declaration`}>
                {t('declarations.title')}
              </ButtonLink>
            </>
          ) : (
            <>
              <p>{t('examining.manage.renew_text')}</p>
              <ButtonLink variant="secondary" href={`/${t.lang}/verification/offers/${page.offerId}`}>
                {t('examining.manage.renew')}
              </ButtonLink>
            </>
          )}
          <h2>{t('examining.manage.withdraw')}</h2>
          <p>{t('examining.withdraw.consequence')}</p>
          <ButtonLink variant="warning" href={`/${t.lang}/notes/${page.reference}/withdrawal`}>
            {t('examining.manage.withdraw')}
          </ButtonLink>
        </>
      )}
    </div>
  );
}
