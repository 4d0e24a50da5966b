import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useFormAction, useLoaderData } from '@remix-run/react';
import { isAgreedUpon } from '#app/domain/matches/statuses.ts';
import { goTo } from '#app/http/go-to.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { refusedPage } from './parts/act-answer.ts';
import { loadPlan, type PlanPage } from './parts/load-plan.ts';
import { PlanBody } from './parts/plan-body.tsx';
import { Confirmations, Gaps, OutsideStatedDays } from './parts/plan-state.tsx';
import { Refused } from './parts/refused.tsx';
import { StatusTag } from './parts/status-tag.tsx';

/** The joint plan of a match: what both sides will do together, who changed it, and what is missing. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const page = await loadPlan(t, by, args.params, new Date());
  const title = t('plans.title', { reference: page.reference });
  return { title: pageTitle(t, title, wasRefused(args.context)), page };
}

/** Either side begins it. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point']);
  const lang = requireLanguage(args.params.lang);
  const matchId = requireUuid(args.params.id);
  const outcome = await openPlan(by, { matchId }, new Date());
  if (!outcome.ok) return refusedPage(args.context, outcome.reason);
  return goTo(`/${lang}/matches/${matchId}/plan`, { flash: 'plans.flash.opened' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { page: PlanPage }).page.base}>{t('matches.back_to_match')}</BackLink>
  ),
};

/** Once it is agreed nobody changes it any more. */
function leadOf({ over, plan, status, pooled }: PlanPage) {
  if (over) return 'plans.over' as const;
  if (!plan) return 'plans.none.lead' as const;
  if (isAgreedUpon(status)) return 'plans.lead_agreed' as const;
  return pooled ? ('plans.lead_programme' as const) : ('plans.lead' as const);
}

export default function JointPlan() {
  const t = useT();
  const here = useFormAction();
  const { page } = useLoaderData<typeof loader>() as { page: PlanPage };
  const sent = useActionData<typeof action>();
  const { plan, party } = page;
  return (
    <>
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(leadOf(page))}
        under={<StatusTag t={t} status={page.over ? 'closed' : page.status} />}
      >
        {t('plans.heading')}
      </PageHeading>
      <Columns aside={plan && <Aside page={page} />}>
        {/* Isolated, so that each name keeps its own direction within the sentence. */}
        <p>
          {t('plans.with', {
            offer: isolated(page.offer.title),
            donor: isolated(page.donor),
          })}
        </p>
        {page.disputed && <InsetText>{t('refusals.disputed')}</InsetText>}
        {plan && page.pooled && <p>{t('plans.programme.state')}</p>}
        {!plan && page.mayOpen && (
          <Act
            id="open"
            action={here}
            variant={party === 'donor' ? 'give' : 'receive'}
            consequence={t(page.pooled ? 'plans.open.consequence_programme' : 'plans.open.consequence')}
            label={t('plans.open.button')}
          />
        )}
        <OutsideStatedDays t={t} page={page} />
        <PlanBody t={t} page={page} />
        {page.changes.length > 0 && (
          <>
            <h2>{t('plans.changes')}</h2>
            <Timeline
              t={t}
              events={page.changes.map(({ at, what, who }) => ({
                at,
                what,
                who: <InARow t={t} parts={who} />,
              }))}
            />
          </>
        )}
      </Columns>
    </>
  );
}

function Aside({ page }: { page: PlanPage }) {
  const t = useT();
  return (
    <section className="tws-next" aria-labelledby="agreement">
      <h2 className="tws-next__title" id="agreement">
        {t('plans.agreement')}
      </h2>
      {page.agreedOn && <p>{t('plans.agreement.agreed', { day: t.day(page.agreedOn) })}</p>}
      <Confirmations t={t} page={page} />
      {page.status === 'designing' && (
        <>
          <h3>{t('plans.gaps')}</h3>
          <Gaps t={t} page={page} />
        </>
      )}
      {page.mayRevise && (
        <ButtonLink
          href={`${page.base}/agreement`}
          variant={page.findings.length > 0 ? 'secondary' : page.party === 'donor' ? 'give' : 'receive'}
        >
          {t('matches.act.confirm')}
        </ButtonLink>
      )}
    </section>
  );
}
