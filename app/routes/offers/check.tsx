import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { checkCooperation } from '#app/domain/offers/check-cooperation.ts';
import { checkOffer, type OfferField } from '#app/domain/offers/check-offer.ts';
import { OFFER_STEP_IDS, stepOf } from '#app/domain/offers/steps.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { DERIVED_FACTS } from '#app/domain/passports/derived-facts.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { FROM_CHECK } from '#app/http/from-check.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { controlledAnswers } from '#app/i18n/controlled-words.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { PassportSays } from '#app/ui/passport/passport-says.tsx';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listHubChoices } from '#db/queries/offers/offers.ts';
import { findTwoWayOrganisation } from '#db/queries/reciprocity/two-ways.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import { Answers } from './own/answers-list.tsx';
import { answerRows } from './own/answers.ts';
import { explainRefusal } from './own/explain-refusal.ts';
import { Findings } from './own/findings.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { goTo } from '#app/http/go-to.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { requireEditableOffer } from './own/require-offer.ts';
import { loadVersionChanges } from './own/version-changes.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireEditableOffer(by, args.params);
  // What is declared is signed in the organization's name: nobody signs without a fresh proof of who it is.
  if (offer.declaration.trim()) requireRecentConfirmation(args, by, new Date());
  const on = dayOf(new Date());
  const { hubs, passports, key, giver } = await withActor(actorOf(by), async (tx) => ({
    hubs: await listHubChoices(tx),
    passports: await listCheckedPassports(tx, offer.id, on),
    key: await findKeyInUse(tx, by.hat.organisation.id),
    giver: await findTwoWayOrganisation(tx, offer.organisationId),
  }));
  const names = new Map(hubs.map(({ id, name }) => [id, name]));
  const findings = [
    ...checkOffer(offer, on),
    ...checkCooperation(offer, giver),
    ...checkPassports(offer.modes, passports),
  ];
  const technology = hasTechnology(offer.modes);
  return {
    refused: wasRefused(args.context),
    here: `/${t.lang}/offers/${offer.id}`,
    revision: offer.revision,
    textLanguage: offer.textLanguage,
    inPassport: ['passport', ...(technology ? DERIVED_FACTS : [])],
    technology,
    steps: OFFER_STEP_IDS.map((step) => ({ step, rows: answerRows(step, offer, t, names) })),
    blocking: blockers(findings),
    warnings: findings.filter(({ severity }) => severity === 'warn'),
    declares: offer.declaration.trim() !== '',
    controlled: offer.declaration.trim() && technology ? controlledAnswers(t, passports) : [],
    ownKey: key?.custody === 'own',
    version: await versionOf(by, offer, t),
  };
}

/** Of a version: what handing it in does, and whether notes of others are then about an earlier one. */
async function versionOf(by: Wearing, offer: Offer, t: Translator) {
  const changes = await loadVersionChanges(by, offer, t, new Date());
  if (!changes) return undefined;
  const whatComes = changes.traces ? 'traces' : changes.substantial ? 'substantial' : 'wording';
  return { whatComes, outdated: changes.notes.some(({ fate }) => fate === 'outdated') } as const;
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const { declaration } = await requireEditableOffer(by, args.params);
  if (declaration.trim()) requireRecentConfirmation(args, by, new Date());
  const sent = await args.request.formData();
  const outcome = await sendOffer(by, { id, revision: Number(sent.get('revision')) }, new Date());
  if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
  if (outcome.value !== 'handed-in')
    return goTo(`/${lang}/offers/${id}/manage`, { flash: `offers.flash.${outcome.value}` });
  return goTo(`/${lang}/offers/${id}/handed-in`);
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.check.title'), data?.refused) }];
};

export const handle: PageHandle = {
  before: (t, data) => (
    <BackLink href={`${(data as { here: string }).here}/edit`}>{t('offers.tasks.back')}</BackLink>
  ),
};

export default function Check() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const refusal = useActionData<{ refusal: RefusalReason }>()?.refusal;
  const stepHref = (field: string) =>
    data.inPassport.includes(field)
      ? `${data.here}/passports`
      : `${data.here}/edit/${stepOf(field as OfferField)}${FROM_CHECK}#offer-${field}`;
  return (
    <div className="tws-reading">
      {refusal === 'incomplete' && data.blocking.length > 0 ? (
        <ErrorSummary
          title={t('common.error_summary')}
          errors={data.blocking.map(({ code }) => ({ text: t(`principles.finding.${code}`), id: 'missing' }))}
        />
      ) : (
        <Refused t={t} reason={refusal} />
      )}
      <PageHeading lead={t('offers.check.lead')}>{t('offers.check.title')}</PageHeading>
      {data.blocking.length > 0 && (
        <section className="govuk-inset-text" id="missing" aria-labelledby="missing-title">
          <h2 id="missing-title">{t('offers.check.blocking', { count: data.blocking.length })}</h2>
          <Findings t={t} findings={data.blocking} hrefOf={({ field }) => stepHref(field)} />
        </section>
      )}
      {data.steps.map(({ step, rows }) => (
        <section key={step} aria-labelledby={`step-${step}`}>
          <h2 id={`step-${step}`}>{t(`offers.step.${step}`)}</h2>
          <Answers t={t} rows={rows} lang={data.textLanguage} changeHref={stepHref} />
        </section>
      ))}
      {data.technology && (
        <section aria-labelledby="passports">
          <h2 id="passports">{t('passports.title')}</h2>
          <p>
            <a href={`${data.here}/passports`}>{t('passports.open')}</a>
          </p>
        </section>
      )}
      {data.warnings.length > 0 && (
        <section aria-labelledby="better">
          <h2 id="better">{t('offers.check.warnings')}</h2>
          <p>{t('offers.check.warnings_hint')}</p>
          <Findings t={t} findings={data.warnings} hrefOf={({ field }) => stepHref(field)} />
        </section>
      )}
      <h2>{t('offers.check.hand_in_title')}</h2>
      {data.version ? (
        <>
          <p id="consequence">
            {t(`versions.check.${data.version.whatComes}`)}{' '}
            {data.version.outdated && t('versions.check.notes')}
          </p>
          <p>
            <a href={`${data.here}/changes`}>{t('versions.link')}</a>
          </p>
        </>
      ) : (
        <p id="consequence">{t('offers.check.consequence')}</p>
      )}
      <PassportSays t={t} answers={data.controlled} />
      {data.declares && (
        <InsetText>
          {data.ownKey ? (
            <>
              {t('declarations.own_key')} <a href={`${data.here}/declaration`}>{t('declarations.title')}</a>
            </>
          ) : (
            t('offers.check.declares')
          )}
        </InsetText>
      )}
      <Form method="post">
        <input type="hidden" name="revision" value={data.revision} />
        <ButtonGroup>
          <Button variant="give" aria-describedby="consequence">
            {t(data.version?.whatComes === 'wording' ? 'versions.check.button_wording' : 'offers.act.submit')}
          </Button>
          <a href={`/${t.lang}/offers/mine`}>{t('offers.tasks.leave')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
