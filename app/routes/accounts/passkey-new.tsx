import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { passkeyNameForm, readMadePasskey } from '#app/forms/passkeys.ts';
import { refuse } from '#app/domain/outcome.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { addPasskey, offerPasskey } from '#app/operations/accounts/add-passkey.ts';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { siteOf } from './parts/passkey-answer.ts';
import { PasskeyForm } from './parts/passkey-form.tsx';
import { RecoveryCodes } from './parts/recovery-codes.tsx';

/** A key made in somebody's device, under a name they give it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('passkeys.new.title'), wasRefused(args.context)),
    base: `/${t.lang}/account/second-factor`,
    constraint: getZodConstraint(passkeyNameForm),
    options: await offerPasskey(viewer, siteOf(args.request), t('common.product'), now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const form = await args.request.formData();
  const read = parseWithZod(form, { schema: passkeyNameForm });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: replyTyped(read), codes: undefined });
  const answer = readMadePasskey(form.get('passkey'));
  const added = answer
    ? await addPasskey(viewer, { answer, name: read.value.name, site: siteOf(args.request) }, now)
    : refuse('wrong-passkey');
  if (added.ok) {
    const { token, recoveryCodes } = added.value;
    const cookie = sessionCookie(token);
    if (recoveryCodes)
      return data({ result: undefined, codes: recoveryCodes }, { headers: { 'Set-Cookie': cookie } });
    const list = `/${requireLanguage(args.params.lang)}/account/second-factor`;
    return goTo(list, { cookie, flash: 'passkeys.flash.added' });
  }
  if (added.reason === 'not-found') throw refusalResponse('not-signed-in');
  const result = replyWith(read, { form: `refusals.${added.reason}` });
  return refuseForm(args.context, { result, codes: undefined });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { base: string }).base}>{t('factors.title')}</BackLink>,
};

export default function NewPasskey() {
  const t = useT();
  const { base, options, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ name: string }>({
    id: 'passkey',
    lastResult: sent?.result,
    constraint,
  });
  if (sent?.codes) return <RecoveryCodes t={t} codes={sent.codes} next={base} />;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.name]} form={form} />
      <PageHeading lead={t('passkeys.new.lead')}>{t('passkeys.new.title')}</PageHeading>
      <p data-passkey-unable="">{t('passkeys.new.unable')}</p>
      <PasskeyForm
        t={t}
        kind="make"
        action={`${base}/passkeys/new`}
        options={options}
        label={t('passkeys.new.act')}
      >
        <FieldInput
          t={t}
          field={fields.name}
          label={t('passkeys.field.name')}
          hint={t('passkeys.hint.name')}
          autoComplete="off"
          own
        />
      </PasskeyForm>
    </div>
  );
}
