import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { goTo } from '#app/http/go-to.ts';
import { loadWholeNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';

/** The State takes its need back, at any stage; no reason is asked (principle PP4). */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await loadWholeNeed(by, args.params);
  return {
    title: pageTitle(t, t('needs.withdrawal.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    withdrawn: need.status === 'withdrawn',
    // What was never handed in nobody else has read.
    draft: need.submittedAt === undefined && need.status === 'draft',
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const withdrawn = await withdrawNeed(by, { id }, new Date());
  return withdrawn.ok
    ? goTo(`/${lang}/needs/${id}`, { flash: 'needs.flash.withdrawn' })
    : refusedPage(args.context, withdrawn);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function WithdrawNeed() {
  const t = useT();
  const { base, reference, withdrawn, draft } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('needs.withdrawal.lead')}>
        {t('needs.withdrawal.title', { reference })}
      </PageHeading>
      {withdrawn ? (
        <p>{t('needs.next.withdrawn')}</p>
      ) : (
        <Act
          id="withdraw"
          action={`${base}/withdrawal`}
          label={t('needs.act.withdraw')}
          consequence={t(draft ? 'needs.consequence.withdraw_draft' : 'needs.consequence.withdraw')}
          variant="warning"
        />
      )}
    </div>
  );
}
