import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useForm, type SubmissionResult } from '@conform-to/react';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { RETURN_CODES } from '#app/domain/offers/return-codes.ts';
import { REASON_LENGTH, readReturn } from '#app/forms/offers/reasons.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { OfferTitle } from './own/offer-title.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireOffer } from './own/require-offer.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const offer = await requireOffer(by, args.params);
  const manage = `/${lang}/offers/${offer.id}/manage`;
  const facts = {
    role: by.hat.role,
    // The record says who decides instead.
    ownSide:
      (await withActor(actorOf(by), (tx) => findOwnSide(tx, by.hat, { offerId: offer.id }, new Date()))) !==
      undefined,
    isAuthor: false,
    blockers: 0,
    reasonGiven: true,
    slotsLeft: offer.slots - offer.slotsTaken,
  };
  if (!decideOffer(offer.status, 'return', facts).ok) {
    throw new Response(null, { status: 302, headers: { Location: manage } });
  }
  return { refused: wasRefused(args.context), manage, title: offer.title, textLanguage: offer.textLanguage };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'offers/reasons/returnSchema', form);
  const read = readReturn(form);
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const outcome = await returnOffer(by, { id, ...read.value }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  return goTo(`/${t.lang}/offers/${id}/manage`, { flash: 'offers.flash.returned' });
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.return.title'), data?.refused) }];
};

/** What was typed, with what is wrong with it or should be looked at again. */
type Refused = { result: SubmissionResult; found: SensitiveForm | undefined };

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { manage: string }).manage}>{t('common.back')}</BackLink>,
};

export default function Return() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const [form, fields] = useForm({
    id: 'return',
    lastResult: sent?.result,
    defaultValue: { code: '', text: '' },
    constraint: { text: { required: true, maxLength: REASON_LENGTH } },
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.code, fields.text]} form={form} found={sent?.found} />
      <PageHeading over={<OfferTitle t={t} title={data.title} lang={data.textLanguage} />}>
        {t('offers.return.title')}
      </PageHeading>
      <p>{t('offers.consequence.return')}</p>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldRadios
            t={t}
            field={fields.code}
            label={t('offers.return.why')}
            labelSize="s"
            choices={RETURN_CODES.map((code) => ({ value: code, label: t(`offers.return.code.${code}`) }))}
          />
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.text}
            label={t('offers.return.text')}
            labelSize="s"
            hint={t('offers.return.text_hint')}
            audience={
              <Audience t={t} tier="T3">
                {t('offers.return.audience')}
              </Audience>
            }
          />
        </OwnWords>
        <ButtonGroup>
          <Button>{t('offers.act.return')}</Button>
          <a href={data.manage}>{t('common.cancel')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
