import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { verifierDisputeForm } from '#app/forms/deliveries.ts';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { disputeByReference } from '#app/operations/matches/delivery/dispute-match.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

/**
 * A verifier tells a broker of a disagreement on a match that one of its sides told it the reference of. The answer is the
 * same whether there is such a match or not.
 */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['verifier']);
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('deliveries.verifier.title'), wasRefused(args.context)),
    constraint: getZodConstraint(verifierDisputeForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const sent = await args.request.formData();
  const found = findSensitive(t, 'deliveries/verifierDisputeForm', sent);
  const read = parseWithZod(sent, { schema: verifierDisputeForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const told = await disputeByReference(by, read.value, new Date());
  if (!told.ok) throw refusalResponse(told.reason);
  return goTo(`/${t.lang}/disagreement`, { flash: 'deliveries.flash.sent' });
}

export const meta = titleOf;

export default function Disagreement() {
  const t = useT();
  const { constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ reference: string; text: string }>({
    id: 'tell',
    lastResult: sent?.result,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.reference, fields.text]} found={sent?.found} />
      <PageHeading lead={t('deliveries.verifier.lead')}>{t('deliveries.verifier.title')}</PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldInput
            t={t}
            field={fields.reference}
            label={t('deliveries.verifier.reference')}
            hint={t('deliveries.verifier.reference_hint')}
            dir="ltr"
            width={10}
          />
          <NotToWrite t={t} />
          <FieldTextarea t={t} field={fields.text} label={t('deliveries.text.dispute')} rows={4} />
        </OwnWords>
        <Button>{t('deliveries.verifier.button')}</Button>
      </Form>
    </div>
  );
}
