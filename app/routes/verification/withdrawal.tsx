import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { isIssuerOf, revokeNote } from '#app/operations/verification/revoke-note.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { requireNote } from './parts/load-note.ts';

/** The issuer ends a note for good, after a fresh proof of who it is. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const note = await withActor(actorOf(by), (tx) => requireNote(tx, args.params.reference, new Date()));
  if (!isIssuerOf(note, actingPerson(by))) throw refusalResponse('not-found');
  return {
    title: pageTitle(
      t,
      t('examining.withdraw.title', { reference: note.reference }),
      wasRefused(args.context),
    ),
    reference: note.reference,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const reference = args.params.reference ?? '';
  const revoked = await revokeNote(by, { reference }, now);
  if (revoked.ok) return goTo(`/${lang}/notes/${reference}`, { flash: 'examining.flash.withdrawn' });
  const status = REFUSAL_STATUS[revoked.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { refusal: revoked.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/notes/${(page as { reference: string }).reference}/issuer`}>
      {t('common.back')}
    </BackLink>
  ),
};

export default function Withdrawal() {
  const t = useT();
  const { reference } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <div className="tws-reading">
      <Refused t={t} reason={refusal} />
      <PageHeading>{t('examining.withdraw.title', { reference })}</PageHeading>
      <Act
        id="withdraw"
        action={`/${t.lang}/notes/${reference}/withdrawal`}
        label={t('examining.withdraw.act')}
        consequence={t('examining.withdraw.consequence')}
        variant="warning"
      />
    </div>
  );
}
