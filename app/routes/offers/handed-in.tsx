import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addWorkingDays, dayOf } from '#app/domain/codes/day.ts';
import { ACKNOWLEDGE_DAYS, TRIAGE_DAYS } from '#app/domain/offers/next-step.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Panel } from '#app/ui/content/panel.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { requireOffer } from './own/require-offer.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const offer = await requireOffer(by, args.params);
  const manage = `/${lang}/offers/${offer.id}/manage`;
  if (!offer.submittedAt) throw new Response(null, { status: 302, headers: { Location: manage } });
  const handedIn = dayOf(offer.submittedAt);
  return {
    manage,
    title: offer.title,
    textLanguage: offer.textLanguage,
    reference: offer.reference,
    acknowledgedBy: addWorkingDays(handedIn, ACKNOWLEDGE_DAYS),
    decidedBy: addWorkingDays(handedIn, TRIAGE_DAYS),
  };
}

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.handed_in.title')) }];
};

export default function HandedIn() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Panel title={t('offers.handed_in.title')}>
        {t('common.reference')}
        <br />
        <strong>
          <bdi dir="ltr" className="tws-reference">
            {data.reference}
          </bdi>
        </strong>
      </Panel>
      <p>
        <OwnText as="span" text={data.title} lang={data.textLanguage} />
      </p>
      <h2>{t('common.next_steps')}</h2>
      <ol>
        <li>{t('offers.handed_in.acknowledge', { day: t.day(data.acknowledgedBy) })}</li>
        <li>{t('offers.handed_in.decide', { day: t.day(data.decidedBy) })}</li>
        <li>{t('offers.handed_in.published')}</li>
      </ol>
      <p>
        <a href={data.manage}>{t('offers.handed_in.follow')}</a> ·{' '}
        <a href={`/${t.lang}/offers/mine`}>{t('offers.mine.title')}</a>
      </p>
    </div>
  );
}
