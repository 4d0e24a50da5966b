import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mayRecover, objectionToConfirming, recoveryState } from '#app/domain/accounts/recovery.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { closeRecovery } from '#app/operations/accounts/recoveries/close-recovery.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { RecoveryFacts } from './parts/recovery-facts.tsx';
import { recoveryWay } from './parts/recovery-way.tsx';
import { requireRecovery, showRecovery } from './parts/require-recovery.ts';

/** One recovery: where it stands; its form ends it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const recovery = await requireRecovery(by, args.params.id);
  const { name } = recovery.person;
  const hats = await withActor(actorOf(by), (tx) => listHats(tx, recovery.personId));
  const theirs = hats.map(({ role }) => role);
  return {
    title: pageTitle(t, t('recoveries.record.title', { name })),
    base: `/${t.lang}/recoveries/${recovery.id}`,
    name,
    recovery: showRecovery(t, recovery, now),
    objection: objectionToConfirming(recovery, by.person, now),
    isForAdministrators: recoveryState(recovery, now) === 'waiting' && !mayRecover('broker', theirs),
    goesOn: !recovery.usedAt && !recovery.closedAt,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const closed = await closeRecovery(by, id, new Date());
  if (!closed.ok) throw refusalResponse(closed.reason);
  return goTo(`/${lang}/recoveries/${id}`, { flash: 'recoveries.flash.closed' });
}

export const meta = titleOf;
export const handle = recoveryWay;

export default function RecoveryRecord() {
  const t = useT();
  const { base, name, recovery, objection, isForAdministrators, goesOn } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading>
        <OwnText text={name} as="span" />
      </PageHeading>
      <RecoveryFacts t={t} recovery={recovery} />
      {objection === 'second-person' && (
        <p>
          {isForAdministrators
            ? t('recoveries.record.administrators', { name: isolated(name) })
            : t('refusals.second-person')}
        </p>
      )}
      {!objection && <ButtonLink href={`${base}/confirmation`}>{t('recoveries.confirm.title')}</ButtonLink>}
      {goesOn && (
        <>
          <h2>{t('recoveries.close.title')}</h2>
          <Act
            id="close"
            action={base}
            label={t('recoveries.close.act')}
            consequence={t('recoveries.close.consequence')}
            variant="secondary"
          />
        </>
      )}
    </div>
  );
}
