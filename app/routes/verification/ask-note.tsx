import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isOpen, mayBeExamined, shownRequest } from '#app/domain/verification/note-request.ts';
import { noteRequestSchema } from '#app/forms/note-requests.ts';
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
import { translator } from '#app/i18n/translate.ts';
import { askNote } from '#app/operations/verification/ask-note.ts';
import { listExaminers } from '#app/operations/verification/list-examiners.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { NoteRequestList } from '#app/ui/record/note-request-list.tsx';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { listNoteRequests } from '#db/queries/verification/requests.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { ExaminerHint } from './parts/examiner-hint.tsx';
import { TiedList } from './parts/tied-list.tsx';

/** A donor asks an organization that examines for a note on its own offer, and sees what became of what it asked. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { offer, examiners, requests } = await withActor(actorOf(by), async (tx) => {
    const found = await findOffer(tx, id);
    const subject = found && mayBeExamined(found) ? await findNoteSubject(tx, id) : undefined;
    return {
      offer: found,
      examiners: subject ? await listExaminers(tx, subject) : [],
      requests: await listNoteRequests(tx, { offerId: id }),
    };
  });
  if (!offer) throw refusalResponse('not-found');
  const on = dayOf(new Date());
  return {
    title: pageTitle(t, t('note_requests.title', { reference: offer.reference }), wasRefused(args.context)),
    id,
    reference: offer.reference,
    offer: { title: offer.title, lang: offer.textLanguage },
    open: mayBeExamined(offer),
    requests: requests.map((request) => ({
      ...shownRequest(request, on),
      conflict: isOpen(request.status)
        ? examiners.find(({ id: examiner }) => examiner === request.issuer.id)?.conflict
        : undefined,
    })),
    examiners: examiners.map((examiner) => ({
      ...examiner,
      // Whoever has not finished is not asked again.
      asked: requests.some(({ issuer, status }) => issuer.id === examiner.id && isOpen(status)),
    })),
    constraint: getZodConstraint(noteRequestSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const offerId = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'note-requests/noteRequestSchema', form);
  const read = parseWithZod(form, { schema: noteRequestSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const { examiner: examinerId, question } = read.value;
  const asked = await askNote(by, { offerId, examinerId, question }, new Date());
  if (asked.ok)
    return goTo(`/${t.lang}/offers/${offerId}/note-requests`, { flash: 'note_requests.flash.asked' });
  const status = REFUSAL_STATUS[asked.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: asked.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/offers/${(page as { id: string }).id}/manage`}>
      {t('passports.to_offer')}
    </BackLink>
  ),
};

export default function AskNote() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ examiner: string; question: string }>({
    id: 'note-request',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const free = page.examiners.filter(({ conflict, asked }) => conflict === undefined && !asked);
  // Of whoever is asked already it is said in the list of what was asked.
  const tied = page.examiners.flatMap(({ id, name, conflict, asked, ties }) =>
    conflict && !asked
      ? [{ id, name, why: t(`note_requests.conflict.${conflict}`), ties: ties.blocking }]
      : [],
  );
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.examiner, fields.question]} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={<OwnText as="span" text={page.offer.title} lang={page.offer.lang} />}
        lead={t('note_requests.lead')}
        under={
          <Audience t={t} tier="T2">
            {t('note_requests.audience')}
          </Audience>
        }
      >
        {t('note_requests.title', { reference: page.reference })}
      </PageHeading>
      <section aria-labelledby="requests">
        <h2 className="govuk-heading-m" id="requests">
          {t('note_requests.list')}
        </h2>
        {page.requests.length === 0 && <p>{t('note_requests.list_none')}</p>}
        <NoteRequestList t={t} requests={page.requests} mayTakeBack />
      </section>
      {!page.open && <p>{t('note_requests.not_published')}</p>}
      {page.open && free.length === 0 && (
        <EmptyState title={t('note_requests.none')}>
          <p>{t('note_requests.none_next')}</p>
        </EmptyState>
      )}
      {free.length > 0 && (
        <section aria-labelledby="ask">
          <h2 className="govuk-heading-m" id="ask">
            {t('note_requests.ask')}
          </h2>
          <Form method="post" noValidate>
            <FieldRadios
              t={t}
              field={fields.examiner}
              label={t('note_requests.choose')}
              hint={
                <>
                  {t('note_requests.choose_hint')}{' '}
                  <a href={`/${t.lang}/verification/issuers`}>{t('note_requests.issuers')}</a>
                </>
              }
              choices={free.map((examiner) => ({
                value: examiner.id,
                label: <bdi>{examiner.name}</bdi>,
                hint: <ExaminerHint t={t} examiner={examiner} />,
              }))}
            />
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              <FieldTextarea
                t={t}
                field={fields.question}
                label={`${t('note_requests.question')} (${t('common.optional')})`}
                hint={t('note_requests.question_hint')}
                rows={3}
              />
            </OwnWords>
            <p id="consequence">{t('note_requests.consequence')}</p>
            <Button variant="give" aria-describedby="consequence">
              {t('note_requests.act')}
            </Button>
          </Form>
        </section>
      )}
      <TiedList t={t} title={t('note_requests.tied')} tied={tied} />
    </div>
  );
}
