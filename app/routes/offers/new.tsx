import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useForm, type SubmissionResult } from '@conform-to/react';
import { randomUUID } from 'node:crypto';
import { NEW_OFFER_CONSTRAINT, readNewOffer } from '#app/forms/offers/new-offer.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { findSensitive, secretErrors } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldSelect } from '#app/ui/form/fields.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { goTo } from '#app/http/go-to.ts';
import { stepChoices } from './steps/choices.ts';

export async function loader(args: LoaderFunctionArgs) {
  await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  return {
    refused: wasRefused(args.context),
    id: String(randomUUID()),
    languages: stepChoices('what', t, currentGeography(), []).languages,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  // Of a draft only a secret is refused; the step with the title says what else to look at.
  const found = findSensitive(t, 'offers/new-offer/newOfferSchema', form);
  const read = readNewOffer(form);
  if (read.status !== 'success' || found?.secrets)
    return refuseForm(args.context, read.reply(secretErrors(found)));
  const { id, ...content } = read.value;
  const outcome = await startOffer(by, { id, content }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${t.lang}/offers/${outcome.value.id}/edit`);
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.new.title'), data?.refused) }];
};

export default function New() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: 'offer',
    lastResult: useActionData<SubmissionResult>(),
    defaultValue: { id: data.id, title: '', textLanguage: t.lang },
    constraint: NEW_OFFER_CONSTRAINT,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.title, fields.textLanguage]} form={form} />
      <PageHeading lead={t('offers.new.lead')}>{t('offers.new.title')}</PageHeading>
      <p>{t('offers.new.bring')}</p>
      <ul>
        <li>{t('offers.new.bring_what')}</li>
        <li>{t('offers.new.bring_who')}</li>
        <li>{t('offers.new.bring_terms')}</li>
        <li>{t('offers.new.bring_exit')}</li>
      </ul>
      <p>
        <a href={`/${t.lang}/offers/import`}>{t('offers.mine.import')}</a>
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="id" value={idOf(fields.id.initialValue, data.id)} />
        <FieldInput
          t={t}
          field={fields.title}
          label={t('offers.field.title')}
          labelSize="s"
          hint={t('offers.hint.title')}
          own
        />
        <FieldSelect
          t={t}
          field={fields.textLanguage}
          label={t('offers.field.textLanguage')}
          hint={t('offers.hint.textLanguage')}
          options={data.languages}
          placeholder={false}
        />
        <ButtonGroup>
          <Button variant="give">{t('offers.new.start')}</Button>
          <a href={`/${t.lang}/offers/mine`}>{t('common.cancel')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}

function idOf(typed: unknown, fresh: string): string {
  return typeof typed === 'string' ? typed : fresh;
}
