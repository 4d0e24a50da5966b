import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { confirmationSchema } from '#app/forms/plans.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { refusedPage } from './parts/act-answer.ts';
import { loadPlan, type PlanPage } from './parts/load-plan.ts';
import { PlanBody } from './parts/plan-body.tsx';
import { Confirmations, Gaps, OutsideStatedDays } from './parts/plan-state.tsx';
import { Refused } from './parts/refused.tsx';

/** The whole plan before a side confirms exactly this text. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const page = await loadPlan(t, by, args.params, new Date());
  if (!page.plan) throw refusalResponse('not-found');
  const title = t('plans.agreement.title', { reference: page.reference });
  return { title: pageTitle(t, title, wasRefused(args.context)), page };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const lang = requireLanguage(args.params.lang);
  const matchId = requireUuid(args.params.id);
  const form = parseWithZod(await args.request.formData(), { schema: confirmationSchema });
  if (form.status !== 'success') {
    if (!form.error?.agree) throw refusalResponse('invalid');
    return refusedPage(args.context, 'unconfirmed');
  }
  const outcome = await confirmPlan(by, { matchId, revision: form.value.revision }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason);
  const agreed = outcome.value.status === 'agreed';
  return goTo(`/${lang}/matches/${matchId}`, {
    flash: agreed ? 'plans.flash.agreed' : 'plans.flash.confirmed',
  });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`${(page as { page: PlanPage }).page.base}/plan`}>{t('plans.back')}</BackLink>
  ),
};

export default function Agreement() {
  const t = useT();
  const here = useFormAction();
  const { page } = useLoaderData<typeof loader>() as { page: PlanPage };
  const sent = useActionData<typeof action>();
  const { facts, party, plan, status } = page;
  const unconfirmed = sent?.refusal === 'unconfirmed' ? t('plans.agreement.confirm_first') : undefined;
  const mine = party !== undefined && facts?.confirmed.includes(party);
  const open =
    status === 'designing' &&
    !mine &&
    facts?.complete &&
    facts.noteValid &&
    facts.slotsLeft > 0 &&
    facts.needOpen &&
    facts.offerStands &&
    !page.disputed;
  return (
    <>
      <Refused t={t} reason={sent?.refusal} id={unconfirmed && 'agree'} unconfirmed={unconfirmed} />
      <PageHeading lead={status === 'designing' ? t('plans.agreement.lead') : undefined}>
        {t(status === 'designing' ? 'plans.agreement.heading' : 'plans.agreement.done')}
      </PageHeading>
      <Columns
        asideLast
        aside={
          <section className="tws-next" aria-labelledby="confirmed">
            <h2 className="tws-next__title" id="confirmed">
              {t('plans.agreement.state')}
            </h2>
            {page.agreedOn && <p>{t('plans.agreement.agreed', { day: t.day(page.agreedOn) })}</p>}
            <Confirmations t={t} page={page} />
            {status === 'designing' && facts && facts.slotsLeft > 0 && (
              <p>{t('plans.agreement.places', { count: facts.slotsLeft })}</p>
            )}
          </section>
        }
      >
        <OutsideStatedDays t={t} page={page} />
        <PlanBody t={t} page={{ ...page, mayRevise: false }} />
        {status === 'designing' && mine && <InsetText>{t('plans.agreement.yours')}</InsetText>}
        {status === 'designing' && !mine && !open && (
          <section aria-labelledby="blocked">
            <h2 id="blocked">{t('plans.agreement.blocked')}</h2>
            {page.disputed && <p>{t('refusals.disputed')}</p>}
            {facts && !facts.needOpen && <p>{t('refusals.need-not-open')}</p>}
            {facts && !facts.offerStands && <p>{t('refusals.offer-not-published')}</p>}
            <Gaps t={t} page={page} />
          </section>
        )}
        {open && plan && party && (
          <section aria-labelledby="confirm-heading">
            <h2 id="confirm-heading">{t('plans.agreement.check')}</h2>
            <Act
              id="confirm"
              action={here}
              hidden={{ revision: String(plan.revision) }}
              variant={party === 'donor' ? 'give' : 'receive'}
              consequence={t(facts.confirmed.length > 0 ? 'plans.agreement.second' : 'plans.agreement.first')}
              label={t('plans.agreement.button')}
            >
              <Checkboxes
                id="agree"
                name="agree"
                label={t('plans.agreement.check')}
                labelSize="s"
                error={unconfirmed}
                errorPrefix={t('common.error_prefix')}
                choices={[{ value: 'yes', label: t(`plans.agreement.agree.${party}`) }]}
              />
            </Act>
          </section>
        )}
      </Columns>
    </>
  );
}
