import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { presenceSchema } from '#app/forms/threads.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { changePresence } from '#app/operations/matches/change-presence.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { refusedPage } from './parts/act-answer.ts';
import { loadThread } from './parts/load-thread.ts';
import { Refused } from './parts/refused.tsx';

/** A side lets the brokers go from its thread, or has them back. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const thread = await loadThread(t, by, args.params, new Date(), 1);
  const title = t('threads.broker.title', { reference: thread.reference });
  const { brokerThere, excused, presenceActs } = thread;
  return {
    title: pageTitle(t, title, wasRefused(args.context)),
    back: `${thread.base}/thread`,
    brokerThere,
    excused,
    presenceActs,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const lang = requireLanguage(args.params.lang);
  const matchId = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: presenceSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { action: act } = read.value;
  const changed = await changePresence(by, { matchId, action: act }, new Date());
  if (!changed.ok) return refusedPage(args.context, changed.reason);
  const excused = changed.value.brokerThere ? 'threads.flash.excused' : 'threads.flash.gone';
  const flash = act === 'excuse-broker' ? excused : 'threads.flash.invited';
  return goTo(`/${lang}/matches/${matchId}/thread`, { flash });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('threads.back')}</BackLink>,
};

export default function BrokerInThread() {
  const t = useT();
  const here = useFormAction();
  const { brokerThere, excused, presenceActs } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('threads.broker.lead')}>{t('threads.broker.heading')}</PageHeading>
      <p>{t(brokerThere ? 'threads.broker.there' : 'threads.broker.gone')}</p>
      {excused.map((party) => (
        <p key={party}>{t(`threads.broker.excused_by.${party}`)}</p>
      ))}
      {presenceActs.length === 0 && <p>{t('threads.closed.over')}</p>}
      {presenceActs.map((act) => (
        <Act
          key={act}
          id={act}
          action={here}
          hidden={{ action: act }}
          variant="secondary"
          consequence={t(`threads.broker.consequence.${act}`)}
          label={t(`threads.broker.link.${act}`)}
        />
      ))}
    </div>
  );
}
