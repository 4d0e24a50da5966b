import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withdrawalSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { isIssuerOf, revokeNote } from '#app/operations/verification/revoke-note.ts';
import { FieldCheckboxes, FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listDisputes } from '#db/queries/verification/disputes.ts';
import { findEnd, requireNote } from './parts/load-note.ts';
import { CameTooLate, NoteEnded } from './parts/note-ended.tsx';

/** The issuer ends a note for good, after a fresh proof of who it is. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { note, end, waiting } = await withActor(actorOf(by), async (tx) => {
    const found = await requireNote(tx, args.params.reference, new Date());
    if (!isIssuerOf(found, actingPerson(by))) throw refusalResponse('not-found');
    const disputes = await listDisputes(tx, found.id);
    return {
      note: found,
      end: await findEnd(tx, found),
      waiting: disputes.filter(({ answer }) => !answer).length,
    };
  });
  return {
    title: pageTitle(
      t,
      t('examining.withdraw.title', { reference: note.reference }),
      wasRefused(args.context),
    ),
    reference: note.reference,
    end,
    waiting,
    constraint: getZodConstraint(withdrawalSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const reference = args.params.reference ?? '';
  const form = await args.request.formData();
  const found = findSensitive(t, 'verification/withdrawalSchema', form);
  const read = parseWithZod(form, { schema: withdrawalSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const revoked = await revokeNote(by, { reference, reason: read.value.reason }, now);
  if (revoked.ok) return goTo(`/${t.lang}/notes/${reference}`, { flash: 'examining.flash.withdrawn' });
  const status = REFUSAL_STATUS[revoked.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: revoked.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/notes/${(page as { reference: string }).reference}/issuer`}>
      {t('common.back')}
    </BackLink>
  ),
};

export default function Withdrawal() {
  const t = useT();
  const { reference, end, waiting, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ reason: string; sure: string }>({
    id: 'withdraw',
    lastResult: sent?.result,
    constraint,
  });
  if (end)
    return (
      <div className="tws-reading">
        {sent && (
          <CameTooLate t={t} label={t('examining.withdraw.reason')} text={sent.result.initialValue?.reason} />
        )}
        <PageHeading>{t('examining.withdraw.title', { reference })}</PageHeading>
        <NoteEnded t={t} reference={reference} end={end} />
      </div>
    );
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.reason, fields.sure]} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading>{t('examining.withdraw.title', { reference })}</PageHeading>
      <Act
        id="withdraw"
        action={`/${t.lang}/notes/${reference}/withdrawal`}
        label={t('examining.withdraw.act')}
        consequence={
          <>
            {t('examining.withdraw.consequence')}
            {waiting > 0 && <> {t('examining.withdraw.answers', { count: waiting })}</>}
          </>
        }
        variant="warning"
      >
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.reason}
            label={t('examining.withdraw.reason')}
            hint={t('examining.withdraw.reason_hint')}
            rows={4}
          />
        </OwnWords>
        <FieldCheckboxes
          t={t}
          field={fields.sure}
          label={t('examining.withdraw.sure_label')}
          labelSize="s"
          choices={[{ value: 'yes', label: t('examining.withdraw.sure') }]}
        />
      </Act>
    </div>
  );
}
