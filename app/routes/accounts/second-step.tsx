import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { sessionCookie } from '#app/auth/session-cookie.ts';
import { clearedStepCookie, findStepToken } from '#app/auth/sign-in-step.ts';
import { codeForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { answerSecondStep, findAwaited } from '#app/operations/accounts/answer-second-step.ts';
import { answerWithPasskey, askAwaitedForPasskey } from '#app/operations/accounts/answer-with-passkey.ts';
import { demonstrationAccounts } from '#app/operations/accounts/demonstration-accounts.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { CodeField } from './parts/code-field.tsx';
import { CodeShown } from './parts/code-shown.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { findNext, pageAfterSignIn } from './parts/next-page.ts';
import { NOT_ACCEPTED, siteOf, withAnswer } from './parts/passkey-answer.ts';
import { PasskeyForm } from './parts/passkey-form.tsx';
import { withPassword } from './parts/password-answers.ts';

/** The second proof. Whoever comes without the first one's cookie, or too late, begins again. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const token = findStepToken(args.request.headers.get('Cookie'));
  const awaited = await findAwaited(token, now);
  if (!awaited) return goTo(`/${t.lang}/sign-in`, { cookie: clearedStepCookie() });
  const accounts = isDemonstration() ? await demonstrationAccounts(now) : [];
  return {
    title: pageTitle(t, t('factors.step.title'), wasRefused(args.context)),
    next: findNext(new URL(args.request.url).searchParams.get('next')),
    passkey: await askAwaitedForPasskey(token, siteOf(args.request), now),
    code: accounts.find(({ personId }) => personId === awaited.personId)?.code,
  };
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const form = await args.request.formData();
  const token = findStepToken(args.request.headers.get('Cookie'));
  const now = new Date();
  const read = parseWithZod(form, { schema: codeForm });
  const byPasskey = form.has('passkey');
  if (!byPasskey && read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const code = read.status === 'success' ? read.value.code : '';
  const answered = await withPassword<Answered>(
    byPasskey
      ? withAnswer(args.request, form, (answer) => answerWithPasskey({ ...answer, token }, now))
      : answerSecondStep({ token, code }, now),
  );
  if (answered.ok) {
    const { token: session, hat } = answered.value;
    return goTo(pageAfterSignIn(lang, hat?.role, findNext(form.get('next'))), {
      cookie: [sessionCookie(session), clearedStepCookie()],
    });
  }
  if (answered.reason === 'not-found') return goTo(`/${lang}/sign-in`, { cookie: clearedStepCookie() });
  if (byPasskey) return refuseForm(args.context, NOT_ACCEPTED);
  return refuseForm(args.context, replyWith(read, { fields: { code: `refusals.${answered.reason}` } }));
}

type Answered = Awaited<ReturnType<typeof answerSecondStep>>;

export const meta = titleOf;

export default function SecondStep() {
  const t = useT();
  const { next, code, passkey } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ code: string }>({
    id: 'second-step',
    lastResult: useActionData<typeof action>(),
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.code]} form={form} />
      <PageHeading lead={t('factors.step.lead')}>{t('factors.step.title')}</PageHeading>
      {code && (
        <InsetText>
          {t('accounts.demonstration.code')} <CodeShown code={code} />
        </InsetText>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="next" value={next ?? ''} />
        <CodeField t={t} field={fields.code} label={t('factors.field.code')} hint={t('factors.step.hint')} />
        <Button>{t('common.continue')}</Button>
      </Form>
      {passkey && (
        <PasskeyForm
          t={t}
          kind="use"
          action={`/${t.lang}/sign-in/second-step`}
          options={passkey}
          label={t('passkeys.confirm.act')}
          variant="secondary"
          next={next ?? ''}
        />
      )}
      <h2>{t('factors.step.lost')}</h2>
      <p>{t('factors.step.lost_text')}</p>
      <p>
        <a href={`/${t.lang}/sign-in`}>{t('factors.step.again')}</a>
      </p>
    </div>
  );
}
