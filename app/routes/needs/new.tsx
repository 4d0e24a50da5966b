import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import { isOfState } from '#app/domain/organisations/of-state.ts';
import { barTo } from '#app/domain/offers/open-to-state.ts';
import { startNeedSchema } from '#app/forms/needs.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listOwnNeeds } from '#db/queries/needs/lists.ts';
import { goTo } from '#app/http/go-to.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';

/** Before the first question: what is asked, who will see it, and which offer it is for. `?offer=<id>` asks for one. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const { stateCode } = by.hat.organisation;
  const wanted = new URL(args.request.url).searchParams.get('offer');
  const offer = wanted ? (await currentCatalogue()).offers.get(wanted) : undefined;
  if (wanted && !offer && !wasRefused(args.context)) throw refusalResponse('not-found');
  const own = offer && stateCode !== undefined && isOfState(offer.organisation, stateCode);
  // What stands in the way whatever the need will say; the rest is looked at once it is written.
  const stop =
    offer && !own && stateCode !== undefined
      ? barTo(offer, stateCode, currentGeography(), dayOf(new Date()))
      : undefined;
  const needs =
    offer && !own && !stop
      ? await withActor(actorOf(by), (tx) => listOwnNeeds(tx, by.hat.organisation.id))
      : [];
  return {
    title: pageTitle(t, t('needs.new.title'), wasRefused(args.context)),
    // Made here and not when it arrives, so that the form sent twice starts one draft.
    id: randomUUID(),
    offer: offer && {
      id: offer.id,
      title: offer.title,
      textLanguage: offer.textLanguage,
      organisation: offer.organisation.name,
      own,
      stop,
    },
    circulating: needs
      .filter(({ status }) => isCirculating(status))
      .map((need) => ({
        id: need.id,
        title: need.title,
        lang: need.textLanguage,
        reference: need.reference,
      })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: startNeedSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { id, offer } = read.value;
  const started = await startNeed(by, { id, offerId: offer, textLanguage: lang }, new Date());
  return started.ok ? goTo(`/${lang}/needs/${started.value.id}/edit`) : refusedPage(args.context, started);
}

export const meta = titleOf;

export default function NewNeed() {
  const t = useT();
  const { id, offer, circulating } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={<Lane side="receive">{t('common.need')}</Lane>} lead={t('needs.new.lead')}>
        {t('needs.new.title')}
      </PageHeading>
      {offer && (
        <InsetText>
          <p>
            {t(
              offer.own ? 'needs.new.offer_own' : offer.stop ? 'needs.new.offer_stopped' : 'needs.new.offer',
            )}
          </p>
          <p>
            <a href={`/${t.lang}/offers/${offer.id}`}>
              <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
            </a>
            <br />
            <bdi>{offer.organisation}</bdi>
          </p>
          <p>
            {offer.stop ? (
              <>
                {t(`needs.asked.${offer.stop}`)} {t('needs.new.stopped_next')}
              </>
            ) : (
              t(offer.own ? 'needs.new.offer_own_next' : 'needs.new.offer_next')
            )}
          </p>
        </InsetText>
      )}
      {offer && circulating.length > 0 && (
        <>
          <h2>{t('needs.new.ask_with')}</h2>
          <ul>
            {circulating.map((need) => (
              <li key={need.id}>
                <a href={`/${t.lang}/needs/${need.id}/request?offer=${offer.id}`}>
                  <OwnText as="span" text={need.title} lang={need.lang} />
                </a>{' '}
                <bdi dir="ltr" className="tws-reference">
                  {need.reference}
                </bdi>
              </li>
            ))}
          </ul>
          <h2>{t('needs.new.or_new')}</h2>
        </>
      )}
      <ul>
        {(['short', 'save', 'masked', 'voluntary'] as const).map((point) => (
          <li key={point}>{t(`needs.new.${point}`)}</li>
        ))}
      </ul>
      <InsetText>{t('needs.form.no_emergency')}</InsetText>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        {offer && !offer.own && !offer.stop && <input type="hidden" name="offer" value={offer.id} />}
        <Button variant="receive">{t('needs.new.start')}</Button>
      </Form>
      <p>
        <a href={`/${t.lang}/needs/blank-form`}>{t('needs.new.blank')}</a>
      </p>
    </div>
  );
}
