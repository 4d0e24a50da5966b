import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { RETURN_CODES } from '#app/domain/needs/return-codes.ts';
import { returnNeedSchema } from '#app/forms/needs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { goTo } from '#app/http/go-to.ts';
import { loadWholeNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';

/** A broker gives a need back and says what to change. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await loadWholeNeed(by, args.params);
  return {
    title: pageTitle(t, titleFor(t, need), wasRefused(args.context)),
    pooled: need.pooled === true,
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    status: need.status,
    // What was typed before somebody else decided stays to be copied.
    open: need.status === 'submitted' || wasRefused(args.context),
    constraint: getZodConstraint(returnNeedSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'needs/returnNeedSchema', form);
  const read = parseWithZod(form, { schema: returnNeedSchema });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const returned = await returnNeed(by, { id, ...read.value }, new Date());
  if (returned.ok)
    return goTo(`/${t.lang}/needs/${id}`, {
      flash: returned.value.pooled ? 'needs.flash.given_back' : 'needs.flash.returned',
    });
  return refusedPage(args.context, returned);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

function titleFor(t: Translator, { reference, pooled }: { reference: string; pooled?: boolean }): string {
  return t(pooled ? 'needs.return.title_pooled' : 'needs.return.title', { reference });
}

export default function ReturnNeed() {
  const t = useT();
  const { base, reference, pooled, status, open, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<{ code: string; text: string }>({
    id: 'return',
    lastResult: result,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.code, fields.text]} found={found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={
          open
            ? t(pooled ? 'needs.return.lead_pooled' : 'needs.return.lead')
            : t('needs.return.closed', { status: t(`needs.status.${status}`) })
        }
      >
        {titleFor(t, { reference, pooled })}
      </PageHeading>
      {open ? (
        <Form method="post" noValidate>
          <OwnWords t={t} found={found} kind="form">
            <FieldRadios
              t={t}
              field={fields.code}
              label={t('needs.return.code')}
              choices={RETURN_CODES.map((code) => ({ value: code, label: t(`needs.return.code.${code}`) }))}
            />
            <NotToWrite t={t} need />
            <FieldTextarea
              t={t}
              field={fields.text}
              label={t(pooled ? 'needs.return.text_pooled' : 'needs.return.text')}
              hint={t('needs.return.text_hint')}
              audience={
                <Audience t={t} tier="T3">
                  {t(pooled ? 'needs.return.audience_pooled' : 'needs.audience_of_state')}
                </Audience>
              }
            />
          </OwnWords>
          <Button>{t(pooled ? 'needs.act.give_back' : 'needs.act.return')}</Button>
        </Form>
      ) : (
        <p>
          <a href={base}>{t('needs.record.go')}</a>
        </p>
      )}
    </div>
  );
}
