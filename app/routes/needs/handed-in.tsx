import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { BROKER_CLOCKS, brokerDates, type BrokerClock } from '#app/domain/needs/next-step.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { hubsForNeed, type HubForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { Panel } from '#app/ui/content/panel.tsx';
import { withActor } from '#db/client.ts';
import { loadWholeNeed } from './parts/load-need.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** The confirmation: the reference, and who does what by when. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await loadWholeNeed(by, args.params);
  if (!need.submittedAt) throw refusalResponse('not-found');
  const hubs = await withActor(actorOf(by), (tx) => hubsForNeed(tx, need, dayOf(new Date())));
  return {
    title: pageTitle(t, t('needs.handed_in.title')),
    address: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    dates: brokerDates(dayOf(need.submittedAt)),
    hubs: {
      none: hubs.length === 0,
      named: hubs.filter(({ standing }) => standing === 'waiting' || standing === 'named').map(nameOf),
      seen: hubs.filter(({ standing }) => standing === 'shared').map(nameOf),
      others: hubs.filter(({ standing }) => standing === 'none' || standing === 'ended').map(nameOf),
    },
  };
}

const nameOf = ({ hub }: HubForNeed) => hub.name;

export const meta = titleOf;

export default function HandedIn() {
  const t = useT();
  const { address, reference, dates, hubs } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <Panel title={t('needs.handed_in.title')}>
        {t('common.reference')}
        <br />
        <strong>
          <bdi className="tws-reference">{reference}</bdi>
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
      <h2>{t('hubs.choice.title')}</h2>
      {hubs.none ? (
        <p>{t('hubs.choice.no_hub_state')}</p>
      ) : (
        <>
          {hubs.named.length > 0 && <p>{t('hubs.handed_in.named', { hubs: t.list(hubs.named) })}</p>}
          {hubs.seen.length > 0 && <p>{t('hubs.handed_in.seen', { hubs: t.list(hubs.seen) })}</p>}
          {hubs.others.length > 0 && <p>{t('hubs.handed_in', { hubs: t.list(hubs.others) })}</p>}
          <p>
            <a href={`${address}/hubs`}>{t('hubs.sharing.link')}</a>
          </p>
        </>
      )}
      <p>
        <a href={address}>{t('needs.handed_in.see')}</a>
      </p>
    </div>
  );
}
