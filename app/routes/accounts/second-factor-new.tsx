import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { newFactorForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { addTotp, offerTotp } from '#app/operations/accounts/add-totp.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { CodeField } from './parts/code-field.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { findNext } from './parts/next-page.ts';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { RecoveryCodes } from './parts/recovery-codes.tsx';

/** A telephone or a computer program that makes codes: shown a picture, proved by a code, then printed codes. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('factors.new.title'), wasRefused(args.context)),
    // Whoever was led here on the way to a page goes on to it.
    next: findNext(new URL(args.request.url).searchParams.get('next')) ?? `/${t.lang}/account`,
    isNeeded: viewer.hats.some((hat) => hat.needsSecondFactor) && viewer.session.strength === 'one',
    offer: offerTotp(viewer, t('common.product'), args.context.offeredSecret),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const form = await args.request.formData();
  // The page that comes back shows the same picture: the telephone has it already.
  const sealed = form.get('sealed');
  if (typeof sealed === 'string') args.context.offeredSecret = sealed;
  const read = parseWithZod(form, { schema: newFactorForm });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: replyTyped(read), codes: undefined });
  const added = await addTotp(viewer, read.value, now);
  if (added.ok) {
    const headers = { 'Set-Cookie': sessionCookie(added.value.token) };
    return data({ result: undefined, codes: added.value.recoveryCodes }, { headers });
  }
  if (added.reason === 'not-found') throw refusalResponse('not-signed-in');
  const result = replyWith(read, { fields: { code: 'factors.new.not_of_this_key' } });
  return refuseForm(args.context, { result, codes: undefined });
}

export const meta = titleOf;

export default function NewSecondFactor() {
  const t = useT();
  const { next, isNeeded, offer } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ code: string }>({ id: 'factor', lastResult: sent?.result });
  if (sent?.codes) return <RecoveryCodes t={t} codes={sent.codes} next={next} />;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.code]} form={form} />
      <PageHeading lead={t('factors.new.lead')}>{t('factors.new.title')}</PageHeading>
      {isNeeded && <p>{t('factors.needed')}</p>}
      <p>{t('factors.new.app')}</p>
      <QrCode text={offer.address} label={t('factors.new.picture')} />
      <p>
        {t('factors.new.by_hand')}{' '}
        <code className="tws-code" dir="ltr">
          {offer.written}
        </code>
      </p>
      <p className="govuk-hint">{t('factors.new.earlier')}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="sealed" value={offer.sealed} />
        <CodeField t={t} field={fields.code} label={t('factors.field.code')} hint={t('factors.new.hint')} />
        <Button>{t('factors.new.act')}</Button>
      </Form>
    </div>
  );
}
