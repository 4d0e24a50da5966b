import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf, workingDaysBetween } from '#app/domain/codes/day.ts';
import {
  DECLINE_CODES,
  isOpen,
  REQUEST_WORKING_DAYS,
  requestActions,
  shownRequest,
} from '#app/domain/verification/note-request.ts';
import { declineRequestSchema } from '#app/forms/note-requests.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { declineRequest } from '#app/operations/verification/decline-request.ts';
import { findStanding } from '#app/operations/verification/find-conflict.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findDraftOfOffer } from '#db/queries/verification/drafts.ts';
import { listNoteRequests } from '#db/queries/verification/requests.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { ConflictPanel } from './parts/conflict-panel.tsx';

/** What an examiner's organization is asked: it takes it up, or says no with a reason. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { organisation, role } = by.hat;
  const now = new Date();
  const found = await withActor(actorOf(by), async (tx) => {
    const [request] = await listNoteRequests(tx, { id });
    // A broker reads every request on its offer's page; here stand those that the desk itself is asked.
    if (!request || request.issuer.id !== organisation.id || request.issuer.role !== role) return undefined;
    const subject = await findNoteSubject(tx, request.offerId);
    const draft = await findDraftOfOffer(tx, request.offerId);
    const offer = subject?.donorName === undefined ? undefined : subject;
    const standing =
      offer && isOpen(request.status) ? await findStanding(tx, actingPerson(by), offer, now) : undefined;
    return { request, offer, standing, draftId: draft?.id };
  });
  if (!found) throw refusalResponse('not-found');
  const { request, offer, standing, draftId } = found;
  const on = dayOf(now);
  return {
    title: pageTitle(
      t,
      t('note_requests.asked.title', { reference: request.offerReference }),
      wasRefused(args.context),
    ),
    ...shownRequest(request, on),
    offerId: request.offerId,
    reference: request.offerReference,
    offer: offer && { title: offer.content.title, lang: offer.content.textLanguage },
    asker: request.asker.name,
    question: request.question,
    left: workingDaysBetween(on, request.answerBy),
    draftId,
    standing,
    actions: requestActions(request.status, { role, isIssuer: true, isDonor: false }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: declineRequestSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const declined = await declineRequest(by, { id, ...read.value }, new Date());
  if (declined.ok) return goTo(`/${lang}/verification/offers`, { flash: 'note_requests.flash.declined' });
  const status = REFUSAL_STATUS[declined.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result: read.reply(), refusal: declined.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>,
};

export default function AskedForNote() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ code: string }>({ id: 'decline', lastResult: sent?.result });
  const isFree = page.standing?.conflict === undefined;
  const mayTakeUp = isFree && page.actions.includes('take-up');
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.code]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(page.status === 'asked' ? 'note_requests.asked.lead' : 'note_requests.asked.lead_after')}
        under={
          <Audience t={t} tier="T2">
            {t('note_requests.asked.audience')}
          </Audience>
        }
      >
        {t('note_requests.asked.title', { reference: page.reference })}
      </PageHeading>
      <Facts
        wide
        facts={[
          {
            term: t('note_requests.asked.offer'),
            value: page.offer ? (
              <a href={`/${t.lang}/offers/${page.offerId}`}>
                <OwnText as="span" text={page.offer.title} lang={page.offer.lang} />
              </a>
            ) : (
              t('note_requests.asked.not_public')
            ),
          },
          { term: t('note_requests.asked.asker'), value: <bdi>{page.asker}</bdi> },
          {
            term: t('note_requests.asked.question'),
            value: page.question ? <OwnText text={page.question} /> : t('note_requests.asked.no_question'),
          },
          { term: t('note_requests.asked.on'), value: t.day(page.askedOn) },
          ...(page.status === 'asked'
            ? [
                {
                  term: t('note_requests.asked.by'),
                  value: (
                    <>
                      {t.day(page.answerBy)} <Clock t={t} left={page.left} total={REQUEST_WORKING_DAYS} />
                    </>
                  ),
                },
              ]
            : []),
          {
            term: t('note_requests.asked.state'),
            value: (
              <>
                {t(`note_requests.state_here.${page.status}`)}{' '}
                {page.note && (
                  <a href={`/${t.lang}/notes/${page.note}`}>
                    <bdi dir="ltr" className="tws-reference">
                      {page.note}
                    </bdi>
                  </a>
                )}
                {page.noteEnd && (
                  <>
                    <br />
                    {t(`verification.note.ended.${page.noteEnd.how}`, { day: t.day(page.noteEnd.on) })}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
      {page.standing && <ConflictPanel t={t} {...page.standing} />}
      {page.offer && mayTakeUp && (
        <>
          <p>{t('note_requests.asked.take_up_text')}</p>
          <ButtonLink href={`/${t.lang}/verification/offers/${page.offerId}`}>
            {t('note_requests.asked.take_up')}
          </ButtonLink>
        </>
      )}
      {page.status === 'taken-up' && isFree && page.draftId && (
        <ButtonLink href={`/${t.lang}/verification/drafts/${page.draftId}`}>
          {t('note_requests.asked.go_on')}
        </ButtonLink>
      )}
      {page.status === 'taken-up' && isFree && page.offer && !page.draftId && (
        <ButtonLink href={`/${t.lang}/verification/offers/${page.offerId}`}>
          {t('examining.start.act')}
        </ButtonLink>
      )}
      {page.actions.includes('decline') && (
        <section aria-labelledby="decline-title">
          <h2 className="govuk-heading-m" id="decline-title">
            {t(
              page.status === 'asked'
                ? 'note_requests.asked.decline_title'
                : 'note_requests.asked.decline_title_after',
            )}
          </h2>
          <Form method="post" noValidate>
            <FieldRadios
              t={t}
              field={fields.code}
              label={t('note_requests.asked.code')}
              labelSize="s"
              choices={DECLINE_CODES.map((value) => ({
                value,
                label: t(`note_requests.asked.code.${value}`),
                hint:
                  value === 'conflict-of-interest' ? t(`note_requests.asked.code.${value}_hint`) : undefined,
              }))}
            />
            <p id="decline-consequence">
              {t('note_requests.asked.decline_consequence')}
              {page.draftId && <> {t('note_requests.asked.decline_draft')}</>}
            </p>
            <Button variant="secondary" aria-describedby="decline-consequence">
              {t('note_requests.asked.decline')}
            </Button>
          </Form>
        </section>
      )}
    </div>
  );
}
