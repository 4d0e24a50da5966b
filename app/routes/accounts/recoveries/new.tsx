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
import { findSensitive, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
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
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const form = await args.request.formData();
  const found = findSensitive(t, 'recoveries/recoveryForm', form);
  const read = parseWithZod(form, { schema: recoveryForm });
  const refused = (result: ReturnType<typeof replyTyped>) => refuseForm(args.context, { result, found });
  if (read.status !== 'success' || standsInTheWay(found)) return refused(replyTyped(read, found));
  const { email, letterReference: reference, letterOn: on } = read.value;
  if (on > dayOf(now))
    return refused(replyWith(read, { fields: { letterOn: 'invitations.error.evidence_future' } }));
  const opened = await openRecovery(by, { email, letter: { reference, on } }, now);
  if (opened.ok) return goTo(`/${t.lang}/recoveries/${opened.value}`, { flash: 'recoveries.flash.opened' });
  const fields = FIELD_OF[opened.reason];
  if (fields) return refused(replyWith(read, { fields }));
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
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'recovery',
    lastResult: sent?.result,
    constraint,
  });
  const { email, letterReference, letterOn } = fields;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[email, letterReference, letterOn]} found={sent?.found} />
      <PageHeading lead={t('recoveries.form.lead')}>{t('recoveries.new')}</PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
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
        </OwnWords>
        <Button>{t('recoveries.form.act')}</Button>
      </Form>
    </div>
  );
}
