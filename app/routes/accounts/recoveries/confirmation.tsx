import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { objectionToConfirming, RECOVERY_HOURS } from '#app/domain/accounts/recovery.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmRecovery } from '#app/operations/accounts/recoveries/confirm-recovery.ts';
import { LinkAct } from '../parts/link-act.tsx';
import { showMailedLink } from '../parts/show-mailed-link.ts';
import { RecoveryFacts } from './parts/recovery-facts.tsx';
import { recoveryWay } from './parts/recovery-way.tsx';
import { requireRecovery, showRecovery } from './parts/require-recovery.ts';

/** The second member of staff confirms, after typing their password again: somebody's account changes hands by this. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const recovery = await requireRecovery(by, args.params.id);
  const { name } = recovery.person;
  const heading = t('recoveries.confirm.title');
  return {
    title: pageTitle(t, `${heading} – ${name}`),
    heading,
    base: `/${t.lang}/recoveries/${recovery.id}`,
    name,
    recovery: showRecovery(t, recovery, now),
    objection: objectionToConfirming(recovery, by.person, now),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const link = await confirmRecovery(by, requireUuid(args.params.id), now);
  if (!link.ok) throw refusalResponse(link.reason);
  return { link: showMailedLink(t, args.request, 'recover', link.value) };
}

export const meta = titleOf;
export const handle = recoveryWay;

export default function ConfirmRecovery() {
  const t = useT();
  const { heading, base, name, recovery, objection } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <LinkAct
      t={t}
      heading={heading}
      made={t('recoveries.confirm.made')}
      base={base}
      name={name}
      objection={objection}
      sent={sent}
      act={{
        id: 'confirm',
        address: 'confirmation',
        label: t('recoveries.confirm.act'),
        consequence: t('recoveries.confirm.consequence', { hours: RECOVERY_HOURS }),
      }}
    >
      <RecoveryFacts t={t} recovery={recovery} />
    </LinkAct>
  );
}
