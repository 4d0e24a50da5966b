import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { decideOffer, type OfferStatus } from '#app/domain/offers/lifecycle.ts';
import { checkPublication } from '#app/domain/offers/publication.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { reviewAnswers, reviewForm, verdictsOf, type ReviewAnswers } from '#app/forms/principles.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { reviewOffer } from '#app/operations/principles/review-offer.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { PrincipleReview, ReviewErrors } from '#app/ui/record/principle-review.tsx';
import { explainRefusal } from './own/explain-refusal.ts';
import { Findings } from './own/findings.tsx';
import { loadRecord } from './own/load-record.ts';
import { VersionComparison } from './own/version-comparison.tsx';
import { loadVersionChanges } from './own/version-changes.ts';
import { OfferTitle } from './own/offer-title.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { RecordFacts, TrustSummary } from './own/record.tsx';
import { goTo } from '#app/http/go-to.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { withActor } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { requireOffer } from './own/require-offer.ts';

/** Of an offer that everybody sees, or saw: its principles can be signed again, and nothing else is decided here. */
const OUT: readonly OfferStatus[] = ['published', 'fully-committed', 'paused'];

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireOffer(by, args.params);
  const manage = `/${t.lang}/offers/${offer.id}/manage`;
  const facts = {
    role: by.hat.role,
    isAuthor: false,
    blockers: 0,
    chipsReviewed: true,
    reasonGiven: true,
    slotsLeft: offer.slots - offer.slotsTaken,
  };
  const refused = wasRefused(args.context);
  const published = OUT.includes(offer.status);
  if (!refused && !published && !decideOffer(offer.status, 'publish', facts).ok) {
    throw new Response(null, { status: 302, headers: { Location: manage } });
  }
  const now = new Date();
  const record = await loadRecord(by, offer, t, now);
  const holder = await withActor(actorOf(by), (tx) => findDeskOwner(tx, { subject: 'offer', id: offer.id }));
  const findings = [
    ...checkPublication(offer, record.note, record.otherTookUp, record.on),
    ...record.ofPassports,
    ...record.ofGiver,
  ];
  return {
    refused,
    manage,
    here: `/${t.lang}/offers/${offer.id}`,
    returning: `/${t.lang}/offers/${offer.id}/return`,
    revision: offer.revision,
    title: offer.title,
    textLanguage: offer.textLanguage,
    organisation: record.organisation.name,
    steps: record.steps,
    published,
    holder: !published && holder && holder.id !== by.person.id ? holder.name : undefined,
    chips: record.computed,
    answers: reviewAnswers(offer.revision, record.standing.chips),
    constraint: getZodConstraint(reviewForm),
    technology: record.passports.length > 0,
    note: record.note,
    on: record.on,
    ownOffer: record.isAuthor,
    ownSide: record.ownSide,
    blocking: blockers(findings),
    warnings: findings.filter(({ severity }) => severity === 'warn'),
    changes: await loadVersionChanges(by, offer, t, now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'principles/reviewForm', form);
  const read = parseWithZod(form, { schema: reviewForm });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const input = { id, revision: read.value.revision, verdicts: verdictsOf(read.value) };
  const again = form.get('then') === 'review';
  const outcome = await (again ? reviewOffer(by, input, new Date()) : publishOffer(by, input, new Date()));
  if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
  return goTo(`/${t.lang}/offers/${id}/manage`, {
    flash: again
      ? 'principles.flash.reviewed'
      : outcome.value?.replacesId
        ? 'offers.flash.version-published'
        : 'offers.flash.published',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.publication.title'), data?.refused) }];
};

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { manage: string }).manage}>{t('common.back')}</BackLink>,
};

export default function Publication() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<ReviewAnswers>({
    id: 'review',
    lastResult: result,
    constraint: data.constraint,
    defaultValue: data.answers,
  });
  const suspended = data.changes?.published.suspended === true;
  const stopped = data.ownOffer || suspended || data.blocking.length > 0;
  return (
    <div className="tws-reading">
      <ReviewErrors t={t} form={form} fields={fields} found={found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={<OfferTitle t={t} title={data.title} lang={data.textLanguage} />}
        lead={t('offers.publication.lead', { organisation: data.organisation })}
      >
        {t('offers.publication.title')}
      </PageHeading>
      {data.holder !== undefined && (
        <InsetText>{t('offers.publication.holder', { person: isolated(t.person(data.holder)) })}</InsetText>
      )}
      <OwnSide t={t} organization={data.ownSide} />
      {stopped && (
        <section className="govuk-inset-text" aria-labelledby="stopped">
          <h2 id="stopped">{t('offers.publication.stopped')}</h2>
          {data.ownOffer && <p>{t('refusals.own-offer')}</p>}
          {suspended && <p>{t('versions.suspended')}</p>}
          <Findings t={t} findings={data.blocking} />
        </section>
      )}
      <section aria-labelledby="checks">
        <h2 id="checks">{t('offers.publication.checks')}</h2>
        {data.warnings.length > 0 ? (
          <>
            <p>{t('offers.publication.warnings')}</p>
            <Findings t={t} findings={data.warnings} />
          </>
        ) : (
          <p>{t('offers.publication.no_warnings')}</p>
        )}
      </section>
      {data.changes && <VersionComparison t={t} changes={data.changes} here={data.here} />}
      <p>
        <Audience t={t} tier="T0" />
      </p>
      <RecordFacts t={t} steps={data.steps} lang={data.textLanguage} />
      {data.technology && (
        <p>
          <a href={`${data.here}/passports`}>{t('passports.title')}</a>
        </p>
      )}
      <TrustSummary t={t} note={data.note} on={data.on} />
      <Form method="post" noValidate>
        <section aria-labelledby="review">
          <h2 id="review">{t('common.principles')}</h2>
          <p>{t('principles.review.lead')}</p>
          <input type="hidden" name="revision" value={data.revision} />
          <input type="hidden" name="then" value={data.published ? 'review' : 'publish'} />
          <OwnWords t={t} found={found} kind="form">
            <PrincipleReview
              t={t}
              chips={data.chips}
              fields={fields}
              audience={t('offers.return.audience')}
            />
          </OwnWords>
        </section>
        <h2>{t('offers.publication.decide')}</h2>
        <p id="consequence">
          {t('principles.review.signed')}{' '}
          {!data.published && t(data.changes ? 'versions.publish_consequence' : 'offers.consequence.publish')}
        </p>
        <ButtonGroup>
          {data.published
            ? data.ownSide === undefined && (
                <Button aria-describedby="consequence">{t('principles.review.sign')}</Button>
              )
            : !stopped &&
              data.ownSide === undefined && (
                <Button variant="give" aria-describedby="consequence">
                  {t(data.changes ? 'versions.publish' : 'offers.act.publish')}
                </Button>
              )}
          {!data.published && data.ownSide === undefined && (
            <ButtonLink href={data.returning} variant="secondary">
              {t('offers.act.return')}
            </ButtonLink>
          )}
        </ButtonGroup>
      </Form>
    </div>
  );
}
