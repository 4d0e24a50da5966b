import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { disputeSchema } from '#app/forms/verification.ts';
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
import { ownStateTeller } from '#app/operations/needs/own-state-teller.ts';
import { disputeNote } from '#app/operations/verification/dispute-note.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { AnsweredAlready } from '#app/ui/form/answered-already.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { hasOwnDispute } from '#db/queries/verification/disputes.ts';
import { findEnd, requireNote, type ShownNote } from './parts/load-note.ts';
import { CameTooLate, NoteEnded } from './parts/note-ended.tsx';

/** Somebody says what is wrong with a note; everybody reads it, and nobody reads who it was. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'verifier', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const actor = actorOf(by);
  const { reference, end, bar } = await withActor(actor, async (tx) => {
    const note = await requireNote(tx, args.params.reference, new Date());
    return {
      reference: note.reference,
      end: await findEnd(tx, note),
      bar: await barOf(tx, note, by.hat.organisation.id),
    };
  });
  return {
    title: pageTitle(t, t('examining.dispute.title', { reference }), wasRefused(args.context)),
    reference,
    end,
    bar,
    constraint: getZodConstraint(disputeSchema),
  };
}

/** Why this organization says nothing against the note: it is its own, or it has said so. The words are `examining.dispute.<bar>`. */
async function barOf(
  tx: Tx,
  note: ShownNote,
  organisationId: string,
): Promise<'own' | 'already' | undefined> {
  if (note.issuerId === organisationId) return 'own';
  return (await hasOwnDispute(tx, note.id, organisationId)) ? 'already' : undefined;
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'verifier', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const reference = args.params.reference ?? '';
  const form = await args.request.formData();
  const found = findSensitive(t, 'verification/disputeSchema', form, await ownStateTeller(by));
  const read = parseWithZod(form, { schema: disputeSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const disputed = await disputeNote(by, { reference, text: read.value.text }, new Date());
  if (disputed.ok) return goTo(`/${t.lang}/notes/${reference}`, { flash: 'examining.flash.disputed' });
  const status = REFUSAL_STATUS[disputed.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: disputed.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/notes/${(page as { reference: string }).reference}`}>
      {t('common.back')}
    </BackLink>
  ),
};

export default function DisputePage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ text: string }>({
    id: 'dispute',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const { reference, end, bar } = page;
  const title = t('examining.dispute.title', { reference });
  const label = t('examining.dispute.text');
  const text = sent?.result.initialValue?.text;
  if (end)
    return (
      <div className="tws-reading">
        {sent && <CameTooLate t={t} label={label} text={text} />}
        <PageHeading>{title}</PageHeading>
        <NoteEnded t={t} reference={reference} end={end} />
      </div>
    );
  if (bar)
    return (
      <div className="tws-reading">
        {sent && (
          <AnsweredAlready t={t} said={t(`examining.dispute.${bar}`)} typed={[{ term: label, text }]} />
        )}
        <PageHeading>{title}</PageHeading>
        <InsetText>
          {!sent && <p>{t(`examining.dispute.${bar}`)}</p>}
          <p>
            <a href={`/${t.lang}/notes/${reference}${bar === 'own' ? '/issuer' : ''}`}>
              {t('examining.to_note', { reference })}
            </a>
          </p>
        </InsetText>
      </div>
    );
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.text]} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('examining.dispute.lead')}>{title}</PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.text}
            label={label}
            hint={t('examining.dispute.text_hint')}
            rows={8}
          />
        </OwnWords>
        <Button variant="warning">{t('examining.dispute.act')}</Button>
      </Form>
    </div>
  );
}
