import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useForm, type SubmissionResult } from '@conform-to/react';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { isOfferStep, OFFER_STEP_IDS, stepAfter, type OfferStep } from '#app/domain/offers/steps.ts';
import { readStep, stepChanges, stepConstraint, stepValues } from '#app/forms/offers/read-step.ts';
import type { FormValues } from '#app/forms/offers/step-form.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { NotSaved } from '#app/ui/form/not-saved.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listHubChoices } from '#db/queries/offers/offers.ts';
import { answerRows } from './own/answers.ts';
import { pageTitle } from '#app/http/page-title.ts';
import { FROM_CHECK, isFromCheck } from '#app/http/from-check.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireEditableOffer, requireOffer } from './own/require-offer.ts';
import { stepChoices } from './steps/choices.ts';
import { STEP_PAGES } from './steps/step-pages.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireStep(args.params.step);
  // What was typed is shown again, whatever became of the offer meanwhile.
  const offer = await (wasRefused(args.context) ? requireOffer : requireEditableOffer)(by, args.params);
  const hubs = step === 'who' ? await withActor(actorOf(by), listHubChoices) : [];
  const names = new Map(hubs.map((hub) => [hub.id, hub.name]));
  const values = stepValues(step, offer);
  return {
    refused: wasRefused(args.context),
    step,
    number: OFFER_STEP_IDS.indexOf(step) + 1,
    last: stepAfter(step) === undefined,
    tasks: `/${t.lang}/offers/${offer.id}/edit`,
    record: `/${t.lang}/offers/${offer.id}/manage`,
    offer: {
      title: offer.title,
      textLanguage: offer.textLanguage,
      revision: offer.revision,
      technology: hasTechnology(offer.modes),
      suggested: offer.eligibilitySuggested,
    },
    values,
    found: findSensitive(t, `offers/read-step/OFFER_STEP_FORMS.${step}`, Object.entries(values)),
    saved: answerRows(step, offer, t, names),
    choices: stepChoices(step, t, currentGeography(), hubs),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireStep(args.params.step);
  const id = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const revision = Number(sent.get('revision'));
  const found = findSensitive(t, `offers/read-step/OFFER_STEP_FORMS.${step}`, sent);
  const read = readStep(step, sent);
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || found?.secrets)
    return refuseForm(args.context, { result, revision, found, refusal: undefined });

  const fromCheck = isFromCheck(args.request);
  const leaving = sent.get('then') === 'leave';
  const changes = stepChanges(step, read.value);
  // Going on from this page is how a donor confirms what an import suggested.
  if (step === 'who' && !leaving) changes.eligibilitySuggested = false;
  const outcome = await saveOffer(by, { id, revision, changes }, new Date());
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason === 'not-found') throw refusalResponse(reason);
    return refuseForm(args.context, { result, revision, found, refusal: reason }, 409);
  }
  const marked = found && !found.isMeant;
  if (leaving)
    return goTo(`/${t.lang}/offers/mine`, {
      flash: marked ? 'sensitive.flash.saved_marked' : 'offers.flash.saved',
    });
  // Once, with what was found: what the page has shown before does not bring anybody back to it.
  if (marked)
    return goTo(`/${t.lang}/offers/${id}/edit/${step}${fromCheck ? FROM_CHECK : ''}`, {
      flash: 'sensitive.flash.saved',
    });
  const next = fromCheck ? undefined : stepAfter(step);
  return goTo(`/${t.lang}/offers/${id}/${next ? `edit/${next}` : 'check'}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return data
    ? [{ title: pageTitle(t, `${t(`offers.step.${data.step}`)} – ${data.offer.title}`, data.refused) }]
    : [];
};

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { tasks: string }).tasks}>{t('offers.tasks.back')}</BackLink>,
};

/** Three boxes of one question. */
function yearOfCosts(t: Translator, number: number): string {
  return [t('offers.field.runningCosts'), t('offers.running_costs.year', { number })].join(t('common.comma'));
}

/** What is left of a sent step that was not saved: what was typed, and the revision it was typed over. */
type Refused = {
  result: SubmissionResult;
  revision: number;
  found: SensitiveForm | undefined;
  refusal: RefusalReason | undefined;
};

export default function Step() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const [form, fields] = useForm<FormValues>({
    id: 'offer',
    lastResult: sent?.result,
    defaultValue: data.values,
    constraint: stepConstraint(data.step),
  });
  const field = (name: string) => fields[name] as Field;
  const StepFields = STEP_PAGES[data.step];
  const found = sent ? sent.found : data.found;
  const stale = sent?.refusal === 'stale';
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        asks="offers.field"
        labels={Object.fromEntries(
          ([1, 2, 3] as const).map((number) => [`cost${number}`, yearOfCosts(t, number)]),
        )}
        fields={Object.keys(data.values).map(field)}
        form={form}
        found={sent ? undefined : found}
        kind="draft"
      />
      {stale ? (
        <SavedNow t={t}>
          <Facts
            wide
            facts={data.saved.map(({ term, value, own }) => ({
              term,
              value: own ? <OwnText text={value} /> : value,
            }))}
          />
        </SavedNow>
      ) : (
        <NotSaved t={t} reason={sent?.refusal} record={data.record} />
      )}
      <PageHeading
        over={
          <>
            {t('offers.step.of', { number: data.number, total: OFFER_STEP_IDS.length })}
            {data.offer.title && (
              <>
                {' · '}
                <OwnText as="span" text={data.offer.title} lang={data.offer.textLanguage} />
              </>
            )}
          </>
        }
        under={
          <Audience t={t} tier="T0">
            {t('offers.audience')}
          </Audience>
        }
      >
        {t(`offers.step.${data.step}`)}
      </PageHeading>
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input type="hidden" name="revision" value={sent && !stale ? sent.revision : data.offer.revision} />
        <OwnWords t={t} found={found} kind="draft">
          <StepFields t={t} field={field} choices={data.choices} offer={data.offer} />
        </OwnWords>
        <ButtonGroup>
          <Button name="then" value="continue">
            {t('common.save_continue')}
          </Button>
          <Button name="then" value="leave" variant="secondary">
            {t('common.save_leave')}
          </Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

function requireStep(text: string | undefined): OfferStep {
  if (text && isOfferStep(text)) return text;
  throw refusalResponse('not-found');
}
