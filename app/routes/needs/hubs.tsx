import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isShareable } from '#app/domain/hubs/access.ts';
import { endHubSharingSchema } from '#app/forms/hubs.ts';
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
import { endHubSharing } from '#app/operations/hubs/end-hub-sharing.ts';
import { hubsForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { Tag } from '#app/ui/content/tag.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { HubFacts, STANDING_TONE } from './parts/hub-facts.tsx';
import { showHub } from './parts/shown-hub.ts';
import { refusedPage } from './parts/refusal.ts';

/** Which hubs cover the State, and which of them it lets see this need: it takes it back here, and shows it on the next page. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, hubs } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return { need: whole, hubs: await hubsForNeed(tx, whole, dayOf(new Date())) };
  });
  return {
    title: pageTitle(t, t('hubs.sharing.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    mayShare: isShareable(need.status),
    isDraft: need.submittedAt === undefined,
    hubs: hubs.map((each) => showHub(t, each)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: endHubSharingSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const ended = await endHubSharing(by, { id, hubId: read.value.hub }, new Date());
  if (!ended.ok) return refusedPage(args.context, ended);
  return goTo(`/${lang}/needs/${id}/hubs`, { flash: 'hubs.flash.ended' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function NeedHubs() {
  const t = useT();
  const { base, reference, mayShare, isDraft, hubs } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(hubs.length === 0 ? 'hubs.sharing.no_hub' : 'hubs.sharing.lead')}
        under={<Reference t={t} reference={reference} />}
      >
        {t('hubs.sharing.title')}
      </PageHeading>
      {!mayShare && hubs.length > 0 && <p>{t(isDraft ? 'hubs.sharing.not_yet' : 'hubs.sharing.over')}</p>}
      {hubs.map((hub) => (
        <section key={hub.id} aria-labelledby={`hub-${hub.id}`} className="tws-plan-part">
          <h2 id={`hub-${hub.id}`}>
            <a href={`/${t.lang}/hubs/${hub.id}`}>
              <bdi>{hub.name}</bdi>
            </a>
          </h2>
          <p>
            <Tag tone={STANDING_TONE[hub.standing]}>{t(`hubs.standing.${hub.standing}`)}</Tag>{' '}
            {hub.since && t('hubs.standing.since', { at: t.instant(hub.since) })}
          </p>
          <HubFacts t={t} hub={hub} />
          {mayShare &&
            (hub.standing === 'none' || hub.standing === 'ended' || hub.standing === 'waiting') && (
              <p>
                <a href={`${base}/hubs/${hub.id}`}>
                  {t('hubs.sharing.choose')} <span className="govuk-visually-hidden">{hub.name}</span>
                </a>
              </p>
            )}
          {hub.standing === 'shared' && mayShare && (
            <p>
              <a href={`${base}/hubs/${hub.id}`}>
                {t('hubs.sharing.see')} <span className="govuk-visually-hidden">{hub.name}</span>
              </a>
            </p>
          )}
          {(hub.standing === 'shared' || hub.standing === 'named' || hub.standing === 'waiting') && (
            <Act
              id={`end-${hub.id}`}
              action={`${base}/hubs`}
              label={t('hubs.sharing.end')}
              consequence={t('hubs.consequence.end')}
              variant="secondary"
              hidden={{ hub: hub.id }}
            />
          )}
        </section>
      ))}
      <p>
        <a href={`${base}/opinions`}>{t('hubs.opinions.link')}</a>
      </p>
    </div>
  );
}
