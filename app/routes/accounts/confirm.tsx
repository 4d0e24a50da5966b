import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { CONFIRMATION_MINUTES } from '#app/domain/accounts/session-life.ts';
import { confirmCodeForm, confirmPasswordForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmCode } from '#app/operations/accounts/confirm-code.ts';
import { askToConfirm, confirmPasskey } from '#app/operations/accounts/confirm-passkey.ts';
import { demonstrationAccounts } from '#app/operations/accounts/demonstration-accounts.ts';
import { confirmPassword } from '#app/operations/accounts/confirm-password.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { isDemonstration } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { hasSecondFactor } from '#db/queries/accounts/second-factors.ts';
import { CodeField } from './parts/code-field.tsx';
import { CodeShown } from './parts/code-shown.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { findNext } from './parts/next-page.ts';
import { NOT_ACCEPTED, siteOf, withAnswer } from './parts/passkey-answer.ts';
import { PasskeyForm } from './parts/passkey-form.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { withPassword } from './parts/password-answers.ts';

/** Step-up before an act that a session left open must not be enough for: a fresh code, or without one the password. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const { person } = viewer;
  const byCode = await isAskedForCode(viewer);
  const now = new Date();
  const accounts = byCode && isDemonstration() ? await demonstrationAccounts(now) : [];
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(
      t,
      t(byCode ? 'accounts.confirm.title_code' : 'accounts.confirm.title'),
      wasRefused(args.context),
    ),
    byCode,
    next: findNext(new URL(args.request.url).searchParams.get('next')) ?? `/${t.lang}/account`,
    email: person.email,
    passkey: await askToConfirm(viewer, siteOf(args.request), now),
    code: accounts.find(({ personId }) => personId === person.id)?.code,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const form = await args.request.formData();
  const now = new Date();
  const byCode = await isAskedForCode(viewer);
  const read = parseWithZod(form, { schema: byCode ? confirmCodeForm : confirmPasswordForm });
  const byPasskey = form.has('passkey');
  if (!byPasskey && read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const proof = read.status === 'success' ? read.value.proof : '';
  const { clientAddress } = args.context;
  const confirmed = await withPassword<Confirmed>(
    byPasskey
      ? withAnswer(args.request, form, (answer) => confirmPasskey(viewer, answer, now))
      : byCode
        ? confirmCode(viewer, proof, now)
        : confirmPassword(viewer, proof, clientAddress, now),
  );
  if (confirmed.ok) {
    return goTo(findNext(form.get('next')) ?? `/${lang}/account`, { cookie: sessionCookie(confirmed.value) });
  }
  if (confirmed.reason === 'not-found') throw refusalResponse('not-signed-in');
  if (byPasskey) return refuseForm(args.context, NOT_ACCEPTED);
  const wrong = byCode ? 'refusals.wrong-code' : 'accounts.error.not_your_password';
  return refuseForm(args.context, replyWith(read, { fields: { proof: wrong } }));
}

/** Whoever has a second factor here; a session may be of strength two by the word of an organisation alone. */
function isAskedForCode({ person }: SignedIn): Promise<boolean> {
  return withActor({ kind: 'auth' }, (tx) => hasSecondFactor(tx, person.id));
}

type Confirmed = Awaited<ReturnType<typeof confirmCode>>;

export const meta = titleOf;

export default function Confirm() {
  const t = useT();
  const { next, email, byCode, passkey, code } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ proof: string }>({
    id: 'confirm',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.proof]} form={form} />
      <PageHeading lead={t('accounts.confirm.lead', { minutes: CONFIRMATION_MINUTES })}>
        {t(byCode ? 'accounts.confirm.title_code' : 'accounts.confirm.title')}
      </PageHeading>
      {code && (
        <InsetText>
          {t('accounts.demonstration.code')} <CodeShown code={code} />
        </InsetText>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        {byCode ? (
          <CodeField
            t={t}
            field={fields.proof}
            label={t('factors.field.code')}
            hint={t('factors.step.hint')}
          />
        ) : (
          <>
            <input type="hidden" name="username" autoComplete="username" value={email} />
            <FieldInput
              t={t}
              field={fields.proof}
              label={t('accounts.field.password')}
              type="password"
              autoComplete="current-password"
              dir="ltr"
            />
          </>
        )}
        <Button>{t('common.continue')}</Button>
      </Form>
      {passkey && (
        <PasskeyForm
          t={t}
          kind="use"
          action={`/${t.lang}/account/confirm`}
          options={passkey}
          label={t('passkeys.confirm.act')}
          variant="secondary"
          next={next}
        />
      )}
    </div>
  );
}
