import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isGiven, isShareable } from '#app/domain/hubs/access.ts';
import { sees } from '#app/domain/visibility.ts';
import { shareWithHubSchema } from '#app/forms/hubs.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { showFile } from '#app/i18n/file-facts.ts';
import { translator } from '#app/i18n/translate.ts';
import { hubViewOf } from '#app/operations/hubs/hub-view.ts';
import { hubsForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { shareWithHub } from '#app/operations/hubs/share-with-hub.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { FileList } from '#app/ui/record/file-list.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { listFiles } from '#db/queries/needs/files.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { NeedArticle } from './parts/need-article.tsx';
import { refusedPage } from './parts/refusal.ts';
import { showView } from './parts/shown-view.ts';

/** The second step: exactly what a hub would get of the need, and the State's word that it may, after a fresh proof of who is asking. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const [id, hubId] = [requireUuid(args.params.id), requireUuid(args.params.hub)];
  const { need, hub, standing, hubNames, share, files } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    const found = await findPublicHub(tx, hubId);
    if (!found) throw refusalResponse('not-found');
    const known = (await hubsForNeed(tx, whole, dayOf(new Date()))).find((each) => each.hub.id === hubId);
    return {
      need: whole,
      hub: found,
      standing: known?.standing ?? ('none' as const),
      share: known?.share,
      hubNames: await listHubNames(tx, whole.hubIds),
      files: (await listFiles(tx, id)).filter(({ tier }) => sees('hub', tier)),
    };
  });
  const { view, viewHash } = hubViewOf(need);
  const isSeen = isGiven(standing);
  const wider = standing === 'shared' && !need.servedTiers && share?.viewHash !== viewHash;
  return {
    title: pageTitle(t, t('hubs.share.title', { hub: hub.name }), wasRefused(args.context)),
    here: `/${t.lang}/needs/${id}/hubs/${hubId}`,
    back: `/${t.lang}/needs/${id}/hubs`,
    choices: `/${t.lang}/needs/${id}/visibility`,
    filesAddress: `/${t.lang}/needs/${id}/files`,
    hub: hub.name,
    reference: need.reference,
    viewHash,
    isSeen,
    mayShare: isShareable(need.status) && (!isSeen || wider),
    view: showView(t, view, view.answers.hubIds ? hubNames : []),
    files: files.map((file) => showFile(t, file)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const lang = requireLanguage(args.params.lang);
  const [id, hubId] = [requireUuid(args.params.id), requireUuid(args.params.hub)];
  const read = parseWithZod(await args.request.formData(), { schema: shareWithHubSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const shared = await shareWithHub(by, { id, hubId, viewHash: read.value.viewHash }, new Date());
  if (!shared.ok) return refusedPage(args.context, shared);
  return goTo(`/${lang}/needs/${id}/hubs`, { flash: 'hubs.flash.shared' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function ShareWithHub() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(page.isSeen ? 'hubs.share.lead_sees' : 'hubs.share.lead')}
        under={<Reference t={t} reference={page.reference} />}
      >
        {t('hubs.share.title', { hub: page.hub })}
      </PageHeading>
      <ul>
        {(['who', 'stands', 'until', 'told', 'opinion'] as const).map((what) => (
          <li key={what}>{t(`hubs.share.${what}`)}</li>
        ))}
      </ul>
      <NeedArticle t={t} view={page.view} />
      {page.files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{t('hubs.share.files')}</h2>
          <FileList t={t} base={page.filesAddress} files={page.files} reader="delegation" />
        </section>
      )}
      <p>
        <a href={page.choices}>{t('needs.act.visibility')}</a>
      </p>
      {page.mayShare ? (
        <>
          <WarningText prefix={t('common.important')}>{t('hubs.share.warning')}</WarningText>
          <Act
            id="share"
            action={page.here}
            label={t('hubs.share.act')}
            consequence={t('hubs.consequence.share')}
            variant="receive"
            hidden={{ viewHash: page.viewHash }}
          />
        </>
      ) : (
        <p>
          {!page.isSeen && <>{t('hubs.share.not_now')} </>}
          <a href={page.back}>{t('hubs.sharing.title')}</a>
        </p>
      )}
    </div>
  );
}
