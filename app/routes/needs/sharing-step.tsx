import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { shareState } from '#app/domain/needs/sharing.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { shareSealed } from '#app/operations/needs/share-sealed.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listShares } from '#db/queries/needs/sealed-shares.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/** The second step: who exactly would read the sealed text, for how long, and a fresh proof of who shares it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const [id, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const { sealed, shares } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    sealed: await findSealedState(tx, id),
    shares: await listShares(tx, id),
  }));
  const match = shares.find((each) => each.matchId === matchId);
  if (!match) throw refusalResponse('not-found');
  const back = `/${t.lang}/needs/${id}/sharing`;
  return {
    title: pageTitle(t, t('sharing.step.title'), wasRefused(args.context)),
    back,
    here: `${back}/${matchId}`,
    donor: match.donor,
    reference: match.reference,
    mayShare: sealed.kind === 'sealed' && shareState(match.status, match.share) === 'possible',
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const lang = requireLanguage(args.params.lang);
  const [id, matchId] = [requireUuid(args.params.id), requireUuid(args.params.match)];
  const shared = await shareSealed(by, { id, matchId }, new Date());
  if (!shared.ok) return refusedPage(args.context, shared);
  return goTo(`/${lang}/needs/${id}/sharing`, { flash: 'sharing.flash.shared' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function ShareSealed() {
  const t = useT();
  const { back, here, donor, reference, mayShare } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={<bdi>{donor}</bdi>}
        under={<p>{t('sharing.match', { reference })}</p>}
        lead={t('sharing.step.lead')}
      >
        {t('sharing.step.title')}
      </PageHeading>
      {mayShare ? (
        <>
          <ul>
            {(['who', 'until', 'told', 'later'] as const).map((what) => (
              <li key={what}>{t(`sharing.step.${what}`)}</li>
            ))}
          </ul>
          <WarningText prefix={t('common.important')}>{t('sharing.step.warning')}</WarningText>
          <Act
            id="share"
            action={here}
            label={t('sharing.act.share')}
            consequence={t('sharing.consequence.share')}
            variant="receive"
          />
        </>
      ) : (
        <p>
          {t('sharing.step.nothing')} <a href={back}>{t('sharing.step.back')}</a>
        </p>
      )}
    </div>
  );
}
