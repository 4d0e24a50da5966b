import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useForm, type SubmissionResult } from '@conform-to/react';
import type { Offer } from '#app/domain/offers/offer.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { REASON_LENGTH, readWithdrawal } from '#app/forms/offers/reasons.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { withActor } from '#db/client.ts';
import { findOpenVersion } from '#db/queries/offers/versions.ts';
import { OfferTitle } from './own/offer-title.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireOffer } from './own/require-offer.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const offer = await requireOffer(by, args.params);
  const manage = `/${lang}/offers/${offer.id}/manage`;
  const facts = {
    role: by.hat.role,
    isAuthor: true,
    blockers: 0,
    reasonGiven: false,
    slotsLeft: offer.slots - offer.slotsTaken,
  };
  if (!decideOffer(offer.status, 'withdraw', facts).ok) {
    throw new Response(null, { status: 302, headers: { Location: manage } });
  }
  return {
    refused: wasRefused(args.context),
    manage,
    title: offer.title,
    textLanguage: offer.textLanguage,
    consequence: offer.replacesId
      ? ('versions.give_up_consequence' as const)
      : isUnseen(offer)
        ? ('offers.consequence.withdraw_draft' as const)
        : ('offers.consequence.withdraw' as const),
    // Of a new version of a published offer the version alone ends.
    isVersion: offer.replacesId !== undefined,
    hasVersion: await withActor(
      actorOf(by),
      async (tx) => (await findOpenVersion(tx, offer.id)) !== undefined,
    ),
  };
}

/** A draft that was never handed in: nobody outside its organization has seen it, and nothing rests on it. */
function isUnseen({ status, submittedAt }: Offer): boolean {
  return status === 'draft' && submittedAt === undefined;
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'offers/reasons/withdrawalSchema', form);
  const read = readWithdrawal(form);
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const { replacesId } = await requireOffer(by, args.params);
  const outcome = await withdrawOffer(by, { id, text: read.value.text }, new Date());
  if (!outcome.ok) throw refusalResponse(outcome.reason);
  const flash = replacesId ? 'versions.flash.given_up' : 'offers.flash.withdrawn';
  return goTo(`/${t.lang}/offers/mine`, { flash });
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [
    {
      title: pageTitle(t, t(data?.isVersion ? 'versions.give_up' : 'offers.withdrawal.title'), data?.refused),
    },
  ];
};

/** What was typed, with what is wrong with it or should be looked at again. */
type Refused = { result: SubmissionResult; found: SensitiveForm | undefined };

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { manage: string }).manage}>{t('common.back')}</BackLink>,
};

export default function Withdrawal() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const [form, fields] = useForm({
    id: 'withdrawal',
    lastResult: sent?.result,
    defaultValue: { text: '' },
    constraint: { text: { maxLength: REASON_LENGTH } },
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.text]} form={form} found={sent?.found} />
      <PageHeading over={<OfferTitle t={t} title={data.title} lang={data.textLanguage} />}>
        {t(data.isVersion ? 'versions.give_up' : 'offers.withdrawal.title')}
      </PageHeading>
      <WarningText prefix={t('common.warning')}>
        {t(data.consequence)}
        {data.hasVersion && <> {t('versions.ends_with_offer')}</>}
      </WarningText>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.text}
            label={t('offers.withdrawal.text')}
            audience={
              <Audience t={t} tier="T3">
                {t('offers.return.audience')}
              </Audience>
            }
            rows={3}
            optional
          />
        </OwnWords>
        <ButtonGroup>
          <Button variant="warning">{t(data.isVersion ? 'versions.give_up' : 'offers.act.withdraw')}</Button>
          <a href={data.manage}>{t('common.cancel')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
