import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
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
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findView } from '#db/queries/needs/views.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { refusedPage } from './parts/refusal.ts';

/** Asked once a need, before the first word that its State shares with this donor or hub alone (principle PA3). */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { given, kept, reference } = await withActor(actorOf(by), async (tx) => ({
    ...(await findConfidence(tx, id)),
    reference: (await findView(tx, id, 'registered'))?.view.reference,
  }));
  if (!given) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('confidence.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    list: by.hat.role === 'donor' ? `/${t.lang}/matches` : `/${t.lang}/needs`,
    forHub: by.hat.role === 'hub_coordinator',
    kept,
    reference,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'hub_coordinator']);
  const lang = requireLanguage(args.params.lang);
  const needId = requireUuid(args.params.id);
  const said = await keepConfidential(by, { needId }, new Date());
  return said.ok
    ? goTo(`/${lang}/needs/${needId}`, { flash: 'confidence.flash.kept' })
    : refusedPage(args.context, said);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { list: string }).list}>{t('common.back')}</BackLink>,
};

export default function KeepConfidential() {
  const t = useT();
  const { base, forHub, kept, reference } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(forHub ? 'confidence.lead.hub' : 'confidence.lead.donor')}
        under={
          reference && (
            <p>
              {t('common.reference')} <bdi className="tws-reference">{reference}</bdi>
            </p>
          )
        }
      >
        {t('confidence.title')}
      </PageHeading>
      <ul>
        {(['only', forHub ? 'ends.hub' : 'ends.donor', 'known', 'marked'] as const).map((what) => (
          <li key={what}>{t(`confidence.${what}`)}</li>
        ))}
      </ul>
      {kept ? (
        <>
          <p>{t('confidence.kept')}</p>
          <p>
            <a href={base}>{t('needs.record.to_need')}</a>
          </p>
        </>
      ) : (
        <Act
          id="keep"
          action={`${base}/confidentiality`}
          label={t('confidence.act')}
          consequence={t('confidence.consequence')}
        />
      )}
    </div>
  );
}
