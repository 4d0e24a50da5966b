import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { recoveryForm } from '#app/forms/recoveries.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from '../parts/answer-form.ts';

/** Begins to help somebody back, with a letter on file. */
export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  return {
    title: pageTitle(t, t('recoveries.new'), wasRefused(args.context)),
    base: `/${t.lang}/recoveries`,
    constraint: getZodConstraint(recoveryForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const lang = requireLanguage(args.params.lang);
  const now = new Date();
  const read = parseWithZod(await args.request.formData(), { schema: recoveryForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { email, letterReference: reference, letterOn: on } = read.value;
  if (on > dayOf(now))
    return refuseForm(
      args.context,
      replyWith(read, { fields: { letterOn: 'invitations.error.evidence_future' } }),
    );
  const opened = await openRecovery(by, { email, letter: { reference, on } }, now);
  if (opened.ok) return goTo(`/${lang}/recoveries/${opened.value}`, { flash: 'recoveries.flash.opened' });
  const fields = FIELD_OF[opened.reason];
  if (fields) return refuseForm(args.context, replyWith(read, { fields }));
  throw refusalResponse(opened.reason);
}

const FIELD_OF: Readonly<Partial<Record<string, Record<string, string>>>> = {
  'not-found': { email: 'recoveries.error.unknown' },
  'not-your-act': { email: 'recoveries.error.staff' },
  'second-person': { email: 'recoveries.error.self' },
  'already-there': { email: 'recoveries.error.already' },
  'secret-found': { letterReference: 'refusals.secret-found' },
};

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { base: string }).base}>{t('recoveries.title')}</BackLink>,
};

type Typed = { email: string; letterReference: string; letterOn: string };

export default function NewRecovery() {
  const t = useT();
  const { constraint } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<Typed>({
    id: 'recovery',
    lastResult: useActionData<typeof action>(),
    constraint,
  });
  const { email, letterReference, letterOn } = fields;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[email, letterReference, letterOn]} />
      <PageHeading lead={t('recoveries.form.lead')}>{t('recoveries.new')}</PageHeading>
      <Form method="post" noValidate>
        <FieldInput
          t={t}
          field={email}
          label={t('recoveries.form.email')}
          type="email"
          spellCheck={false}
          dir="ltr"
        />
        <FieldInput
          t={t}
          field={letterReference}
          label={t('recoveries.form.reference')}
          hint={t('recoveries.form.reference_hint')}
          own
        />
        <FieldDate t={t} field={letterOn} label={t('recoveries.form.on')} />
        <Button>{t('recoveries.form.act')}</Button>
      </Form>
    </div>
  );
}
