import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signInForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { getViewer, publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { askWhoIsThere, signInWithPasskey } from '#app/operations/accounts/sign-in-with-passkey.ts';
import { demonstrationAccounts } from '#app/operations/accounts/demonstration-accounts.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { DemonstrationAccounts } from './parts/demonstration-accounts.tsx';
import { goTo } from '#app/http/go-to.ts';
import { afterFirstProof } from './parts/after-first-proof.ts';
import { findNext, startPage } from './parts/next-page.ts';
import { NOT_ACCEPTED, siteOf, withAnswer } from './parts/passkey-answer.ts';
import { PasskeyForm } from './parts/passkey-form.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { withPassword } from './parts/password-answers.ts';

export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const next = findNext(new URL(args.request.url).searchParams.get('next'));
  const viewer = await getViewer(args);
  if (viewer.kind === 'person') return goTo(next ?? startPage(t.lang, viewer.hat?.role));
  const demonstration = isDemonstration()
    ? {
        password: DEMONSTRATION_PASSWORD,
        accounts: await demonstrationAccounts(new Date()),
      }
    : undefined;
  return {
    title: pageTitle(t, t('accounts.sign_in.title'), wasRefused(args.context)),
    next,
    demonstration,
    passkey: await askWhoIsThere(siteOf(args.request), new Date()),
  };
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const form = await args.request.formData();
  const { clientAddress: address } = args.context;
  const userAgent = args.request.headers.get('User-Agent') ?? '';
  if (form.has('passkey')) {
    const from = { address, userAgent };
    const answered = await withPassword(
      withAnswer(args.request, form, (answer) => signInWithPasskey({ ...answer, ...from }, new Date())),
    );
    if (!answered.ok) return refuseForm(args.context, NOT_ACCEPTED);
    return afterFirstProof(lang, { next: 'session', ...answered.value }, findNext(form.get('next')));
  }
  const read = parseWithZod(form, { schema: signInForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const signedIn = await withPassword(signIn({ ...read.value, address, userAgent }, new Date()));
  if (!signedIn.ok) return refuseForm(args.context, replyWith(read, { form: `refusals.${signedIn.reason}` }));
  return afterFirstProof(lang, signedIn.value, findNext(form.get('next')));
}

export const meta = titleOf;

export default function SignIn() {
  const t = useT();
  const { next, demonstration, passkey } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ email: string; password: string }>({
    id: 'sign-in',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={Object.values(fields)} form={form} />
      <PageHeading lead={t('accounts.sign_in.lead')}>{t('accounts.sign_in.title')}</PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="next" value={next ?? ''} />
        <FieldInput
          t={t}
          field={fields.email}
          label={t('accounts.field.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          dir="ltr"
        />
        <FieldInput
          t={t}
          field={fields.password}
          label={t('accounts.field.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
        />
        <Button>{t('accounts.sign_in.act')}</Button>
      </Form>
      <PasskeyForm
        t={t}
        kind="use"
        action={`/${t.lang}/sign-in`}
        options={passkey}
        label={t('passkeys.sign_in.act')}
        variant="secondary"
        next={next ?? ''}
      />
      <p>
        <a href={`/${t.lang}/forgotten-password`}>{t('accounts.sign_in.lost')}</a>
      </p>
      <h2>{t('accounts.sign_in.none')}</h2>
      <p>{t('accounts.sign_in.none_text')}</p>
      <ul>
        <li>
          <a href={`/${t.lang}/help#focal-point`}>{t('home.help.state')}</a>
        </li>
        <li>
          <a href={`/${t.lang}/apply`}>{t('applications.apply.title')}</a>
        </li>
      </ul>
      {demonstration && <DemonstrationAccounts t={t} next={next} {...demonstration} />}
    </div>
  );
}
