import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import {
  LIFTING_CODES,
  proposedSuspension,
  SUSPENSION_CODES,
  SUSPENSION_STEPS,
} from '#app/domain/offers/suspension.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { LINE_LENGTH, readDecline, readLifting, readSuspension } from '#app/forms/offers/suspension.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { askSuspension } from '#app/operations/offers/ask-suspension.ts';
import { declineAsking } from '#app/operations/offers/decline-asking.ts';
import { proposeSuspension } from '#app/operations/offers/propose-suspension.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { listOfferEvents } from '#db/queries/offers/events.ts';
import { findOwnWish, listSuspensionSteps } from '#db/queries/matches/suspensions.ts';
import { DeclineAsking } from './own/decline-asking.tsx';
import { explainRefusal } from './own/explain-refusal.ts';
import { OfferTitle } from './own/offer-title.tsx';
import { requireOffer } from './own/require-offer.ts';

/** A broker proposes to suspend an offer or to lift that; a verifier asks the brokers for it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const page = by.hat.role === 'verifier' ? await forVerifier(by, args) : await forBroker(by, args);
  return {
    ...page,
    forVerifier: by.hat.role === 'verifier',
    title: pageTitle(t, t(`offers.suspension.${page.act}.title`), wasRefused(args.context)),
  };
}

async function forVerifier(by: Wearing, { params }: LoaderFunctionArgs) {
  const id = requireUuid(params.id);
  const t = translator(requireLanguage(params.lang));
  const { offer, wish } = await withActor(actorOf(by), async (tx) => ({
    offer: (await listPublishedOffers(tx, [id]))[0],
    wish: await findOwnWish(tx, id),
  }));
  // Who asked reads that it was looked at, also once the offer is off the list.
  if (!offer && !wish) throw refusalResponse('not-found');
  return {
    act: 'ask' as const,
    back: `/${params.lang}/verification/offers${offer ? `/${id}` : ''}`,
    offer: offer
      ? { title: offer.title, lang: offer.textLanguage }
      : { title: t('suspension_wish.this_offer'), lang: t.lang },
    ownSide: undefined,
    askable: offer !== undefined && (!wish || wish.answeredAt !== undefined),
    waits: false,
    asked: [],
    wish: wish && {
      asked: t.day(dayOf(wish.askedAt)),
      answered: wish.answeredAt && t.day(dayOf(wish.answeredAt)),
    },
  };
}

async function forBroker(by: Wearing, { params }: LoaderFunctionArgs) {
  const offer = await requireOffer(by, params);
  const back = `/${params.lang}/offers/${offer.id}/manage`;
  const over = ['published', 'fully-committed', 'paused', 'stale', 'suspended'].includes(offer.status);
  if (!over) throw new Response(null, { status: 302, headers: { Location: back } });
  const { steps, events, ownSide } = await withActor(actorOf(by), async (tx) => ({
    steps: await listSuspensionSteps(tx, offer.id),
    events: await listOfferEvents(tx, offer.id),
    ownSide: await findOwnSide(tx, by.hat, { offerId: offer.id }, new Date()),
  }));
  const answered = events.findLastIndex(({ action }) => ANSWERS.includes(action));
  const asks = events.slice(answered + 1).filter(({ action }) => action === 'ask-suspension');
  return {
    act: offer.status === 'suspended' ? ('lift' as const) : ('suspend' as const),
    back,
    offer: { title: offer.title, lang: offer.textLanguage },
    waits: proposedSuspension(steps) !== undefined,
    wish: undefined,
    ownSide,
    askable: ownSide === undefined,
    asked: asks.map(({ reasonCode = '', reasonText = '', organisation }) => ({
      code: reasonCode,
      text: reasonText,
      organisation,
    })),
  };
}

/** What answers a verifier's wish. */
const ANSWERS: readonly string[] = [...SUSPENSION_STEPS, 'decline-asking'];

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'verifier']);
  const { lang } = translator(requireLanguage(args.params.lang));
  const t = translator(lang);
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const now = new Date();
  if (form.get('act') === 'lift') {
    const found = findSensitive(t, 'offers/suspension/liftingSchema', form);
    const read = readLifting(form);
    if (read.status !== 'success' || standsInTheWay(found))
      return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
    const outcome = await proposeSuspension(by, { id, act: 'lift', ...read.value }, now);
    if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
    return goTo(`/${lang}/offers/${id}/manage`, { flash: 'offers.suspension.flash.proposed' });
  }
  if (form.get('act') === 'decline') {
    const read = readDecline(form);
    if (read.status !== 'success') return refuseForm(args.context, { declining: read.reply() });
    const outcome = await declineAsking(by, { id, ...read.value }, now);
    if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
    return goTo(`/${lang}/offers/${id}/manage`, { flash: 'suspension_wish.flash.declined' });
  }
  const found = findSensitive(t, 'offers/suspension/suspensionSchema', form);
  const read = readSuspension(form);
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const asks = by.hat.role === 'verifier';
  const outcome = await (asks
    ? askSuspension(by, { id, ...read.value }, now)
    : proposeSuspension(by, { id, act: 'suspend', ...read.value }, now));
  if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
  return asks
    ? goTo(`/${lang}/verification/offers/${id}`, { flash: 'offers.suspension.flash.asked' })
    : goTo(`/${lang}/offers/${id}/manage`, { flash: 'offers.suspension.flash.proposed' });
}

export const meta = titleOf;

/** What was typed, with what is wrong with it; or why it could not be. */
type Sent = {
  result?: SubmissionResult;
  declining?: SubmissionResult;
  found?: SensitiveForm;
  refusal?: RefusalReason;
};

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function Suspension() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Sent>();
  const [form, fields] = useServerForm<{ code: string; text: string }>({
    id: 'suspension',
    lastResult: sent?.result,
    defaultValue: { code: '', text: '' },
    constraint: { text: { required: true, maxLength: LINE_LENGTH } },
  });
  const { act } = data;
  const codes = act === 'lift' ? LIFTING_CODES : SUSPENSION_CODES;
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.code, fields.text]} form={form} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={<OfferTitle t={t} title={data.offer.title} lang={data.offer.lang} />}>
        {t(`offers.suspension.${act}.title`)}
      </PageHeading>
      <p>{t(`offers.suspension.${act}.consequence`)}</p>
      {data.wish && (
        <InsetText>
          {data.wish.answered
            ? t('suspension_wish.answered', { day: data.wish.asked, answered: data.wish.answered })
            : t('suspension_wish.waits', { day: data.wish.asked })}
        </InsetText>
      )}
      {data.asked.map((ask) => (
        <InsetText key={ask.code + ask.text}>
          <p>
            {t('offers.suspension.asked')} {ask.organisation && <bdi>{ask.organisation}</bdi>}
          </p>
          <p>{t.label(`offers.suspension.code.${ask.code}`)}</p>
          <OwnText text={ask.text} />
        </InsetText>
      ))}
      <OwnSide t={t} organization={data.ownSide} />
      {data.waits ? (
        <InsetText>{t('offers.suspension.waits')}</InsetText>
      ) : data.askable ? (
        <Form method="post" noValidate>
          <input type="hidden" name="act" value={act} />
          <OwnWords t={t} found={sent?.found} kind="form">
            <FieldRadios
              t={t}
              field={fields.code}
              label={t('offers.suspension.reason')}
              labelSize="s"
              choices={codes.map((code) => ({ value: code, label: t(`offers.suspension.code.${code}`) }))}
            />
            <NotToWrite t={t} />
            <FieldTextarea
              t={t}
              field={fields.text}
              label={t('offers.suspension.line')}
              labelSize="s"
              audience={
                <Audience t={t} tier="T3">
                  {t(data.forVerifier ? 'offers.suspension.audience_asked' : 'offers.suspension.audience')}
                </Audience>
              }
              rows={3}
            />
          </OwnWords>
          <ButtonGroup>
            <Button>{t(`offers.suspension.${act}.button`)}</Button>
            <a href={data.back}>{t('common.cancel')}</a>
          </ButtonGroup>
        </Form>
      ) : null}
      {data.asked.length > 0 && data.askable && !data.waits && (
        <DeclineAsking t={t} lastResult={sent?.declining} />
      )}
    </div>
  );
}
