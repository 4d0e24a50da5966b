import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { BROKER_CLOCKS, brokerDates, type BrokerClock } from '#app/domain/needs/next-step.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Panel } from '#app/ui/content/panel.tsx';
import { loadWholeNeed } from './parts/load-need.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** The confirmation: the reference, and who does what by when. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await loadWholeNeed(by, args.params);
  if (!need.submittedAt) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('needs.handed_in.title')),
    address: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    dates: brokerDates(dayOf(need.submittedAt)),
  };
}

export const meta = titleOf;

export default function HandedIn() {
  const t = useT();
  const { address, reference, dates } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Panel title={t('needs.handed_in.title')}>
        {t('common.reference')}
        <br />
        <strong>
          <bdi>{reference}</bdi>
        </strong>
      </Panel>
      <h2>{t('common.next_steps')}</h2>
      <ol>
        {(Object.keys(BROKER_CLOCKS) as BrokerClock[]).map((clock) => (
          <li key={clock}>{t(`needs.handed_in.${clock}`, { day: t.day(dates[clock]) })}</li>
        ))}
        <li>{t('needs.handed_in.then')}</li>
      </ol>
      <p>{t('needs.handed_in.hidden')}</p>
      <p>
        <a href={address}>{t('needs.handed_in.see')}</a>
      </p>
    </div>
  );
}
