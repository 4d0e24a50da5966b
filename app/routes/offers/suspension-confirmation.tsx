import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { proposedSuspension, suspensionFacts } from '#app/domain/offers/suspension.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { answerSuspension } from '#app/operations/offers/answer-suspension.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listOfferEvents } from '#db/queries/offers/events.ts';
import { getOfferingOrganisation } from '#db/queries/offers/offers.ts';
import { listSuspensionSteps } from '#db/queries/matches/suspensions.ts';
import { explainRefusal } from './own/explain-refusal.ts';
import { OfferTitle } from './own/offer-title.tsx';
import { requireOffer } from './own/require-offer.ts';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';

/** What a broker proposed about an offer, for an administrator who is somebody else to confirm or refuse. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireOffer(by, args.params);
  const { steps, events, organisation } = await withActor(actorOf(by), async (tx) => ({
    steps: await listSuspensionSteps(tx, offer.id),
    events: await listOfferEvents(tx, offer.id),
    organisation: await getOfferingOrganisation(tx, offer.organisationId),
  }));
  const proposed = proposedSuspension(steps);
  if (!proposed) throw refusalResponse('not-found');
  const event = events.findLast(({ action }) => action === proposed.action);
  const me = { personId: by.person.id, onBehalfOf: by.hat.deputyFor?.id };
  return {
    title: pageTitle(t, t(`offers.suspension.confirm.${proposed.act}`), wasRefused(args.context)),
    here: `/${t.lang}/offers/${offer.id}/suspension/confirmation`,
    act: proposed.act,
    offer: { title: offer.title, lang: offer.textLanguage, reference: offer.reference, status: offer.status },
    organisation: organisation.name,
    code: proposed.code ?? '',
    text: proposed.text ?? '',
    at: proposed.at.toISOString(),
    proposedBy: event?.person,
    second: suspensionFacts(steps, me).secondPerson,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const [act, answer] = [form.get('act'), form.get('answer')];
  if ((act !== 'suspend' && act !== 'lift') || (answer !== 'confirm' && answer !== 'refuse'))
    throw refusalResponse('invalid');
  const outcome = await answerSuspension(by, { id, act, answer }, new Date());
  if (!outcome.ok) return explainRefusal(args.context, outcome.reason);
  return goTo(`/${lang}/administration`, {
    flash: answer === 'confirm' ? `offers.suspension.flash.${act}` : 'offers.suspension.flash.refused',
  });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/administration`}>{t('administration.title')}</BackLink>,
};

export default function SuspensionConfirmation() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { act } = data;
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={<OfferTitle t={t} title={data.offer.title} lang={data.offer.lang} />}
        lead={data.organisation}
        under={
          <>
            <OfferStatusTag t={t} status={data.offer.status} />{' '}
            <span className="tws-muted">
              {t('common.reference')} <bdi className="tws-reference">{data.offer.reference}</bdi>
            </span>
          </>
        }
      >
        {t(`offers.suspension.confirm.${act}`)}
      </PageHeading>
      <Facts
        facts={[
          { term: t('offers.suspension.reason'), value: t.label(`offers.suspension.code.${data.code}`) },
          { term: t('offers.suspension.line'), value: <OwnText text={data.text} /> },
          { term: t('offers.suspension.proposed_by'), value: t.person(data.proposedBy) },
          { term: t('offers.suspension.proposed_at'), value: t.day(data.at.slice(0, 10)) },
        ]}
      />
      {data.second ? (
        <>
          <Act
            id="confirm"
            action={data.here}
            label={t(`offers.suspension.confirm.${act}_button`)}
            consequence={t(`offers.suspension.confirm.${act}_consequence`)}
            hidden={{ act, answer: 'confirm' }}
          />
          <Act
            id="refuse"
            action={data.here}
            label={t('offers.suspension.confirm.refuse')}
            consequence={t('offers.suspension.confirm.refuse_consequence')}
            variant="secondary"
            hidden={{ act, answer: 'refuse' }}
          />
        </>
      ) : (
        <p>{t('refusals.second-person')}</p>
      )}
    </div>
  );
}
