import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { CIRCULATION_DAYS } from '#app/domain/needs/next-step.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listHubNames } from '#db/queries/needs.ts';
import { Views } from './parts/views.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { showViews } from './parts/shown-view.ts';

/** A broker lets donors, hubs and verifiers see the view that the State agreed to. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, hubNames } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return { need: whole, hubNames: await listHubNames(tx, whole.hubIds) };
  });
  return {
    title: pageTitle(
      t,
      t('needs.circulation.title', { reference: need.reference }),
      wasRefused(args.context),
    ),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    validated: need.status === 'validated',
    consented: isAgreed(need),
    until: addDays(dayOf(new Date()), CIRCULATION_DAYS),
    views: showViews(t, viewsOf(need).views, hubNames),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const circulated = await circulateNeed(by, { id }, new Date());
  if (circulated.ok) return goTo(`/${lang}/needs/${id}`, { flash: 'needs.flash.circulated' });
  return refusedPage(args.context, circulated);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function CirculateNeed() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('needs.circulation.lead')}>
        {t('needs.circulation.title', { reference: page.reference })}
      </PageHeading>
      <Views t={t} views={page.views} />
      {!page.validated ? (
        <p>{t('needs.circulation.closed')}</p>
      ) : page.consented ? (
        <Act
          id="circulate"
          action={`${page.base}/circulation`}
          label={t('needs.act.circulate')}
          consequence={t('needs.consequence.circulate', { day: t.day(page.until) })}
        />
      ) : (
        <p>{t('needs.next.to-consent')}</p>
      )}
    </div>
  );
}
