import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { shareState } from '#app/domain/needs/sharing.ts';
import { endSharingSchema } from '#app/forms/sealed.ts';
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
import { endSharing } from '#app/operations/needs/end-sharing.ts';
import { Tag } from '#app/ui/content/tag.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listShares } from '#db/queries/needs/sealed-shares.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/** With which introduced donors a State shares its sealed text: it takes it back here, and shares it on the next page. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, sealed, shares } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    sealed: await findSealedState(tx, id),
    shares: await listShares(tx, id),
  }));
  return {
    title: pageTitle(t, t('sharing.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    isSealed: sealed.kind === 'sealed',
    matches: shares.map(({ matchId, reference, donor, status, share }) => ({
      matchId,
      reference,
      donor,
      state: shareState(status, share),
      sharedAt: share?.sharedAt.toISOString(),
      sharedBy: share?.sharedBy,
    })),
  };
}

/** To take back needs no second step: fewer people see less. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: endSharingSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const ended = await endSharing(by, { id, matchId: read.value.match }, new Date());
  if (!ended.ok) return refusedPage(args.context, ended);
  return goTo(`/${lang}/needs/${id}/sharing`, { flash: 'sharing.flash.ended' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function SealedSharing() {
  const t = useT();
  const { base, reference, isSealed, matches } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('sharing.lead')}>{t('sharing.title', { reference })}</PageHeading>
      {!isSealed && <p>{t('sharing.nothing')}</p>}
      {matches.length === 0 && (
        <EmptyState title={t('sharing.none')}>
          <p>{t('sharing.none_next')}</p>
        </EmptyState>
      )}
      {matches.map(({ matchId, reference: match, donor, state, sharedAt, sharedBy }) => (
        <section key={matchId} aria-labelledby={`match-${matchId}`}>
          <h2 id={`match-${matchId}`}>
            <bdi>{donor}</bdi>
          </h2>
          <p>
            <Tag tone={state === 'shared' ? 'receive' : 'neutral'}>{t(`sharing.state.${state}`)}</Tag>{' '}
            <a href={`/${t.lang}/matches/${matchId}`}>{t('sharing.match', { reference: match })}</a>
          </p>
          {state === 'shared' && sharedAt && (
            <>
              <p>
                {sharedBy
                  ? t('sharing.since_by', { at: t.instant(sharedAt), person: sharedBy })
                  : t('sharing.since', { at: t.instant(sharedAt) })}
              </p>
              <Act
                id={`end-${matchId}`}
                action={`${base}/sharing`}
                label={t('sharing.act.end')}
                consequence={t('sharing.consequence.end')}
                variant="warning"
                hidden={{ match: matchId }}
              />
            </>
          )}
          {state === 'possible' && isSealed && (
            <p>
              <a href={`${base}/sharing/${matchId}`}>
                {t('sharing.choose')} <span className="govuk-visually-hidden">{donor}</span>
              </a>
            </p>
          )}
        </section>
      ))}
      <p>
        <a href={`${base}/readings`}>{t('sealed.readings.link')}</a>
      </p>
    </div>
  );
}
