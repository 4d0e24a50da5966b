import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isUnadopted } from '#app/domain/needs/adoption.ts';
import { checkNeed } from '#app/domain/needs/check-need.ts';
import { NEED_PART_IDS, NEED_PARTS, tiersOf } from '#app/domain/needs/parts.ts';
import { stepReturnedFor } from '#app/domain/needs/return-codes.ts';
import { NEED_STEP_IDS, stepState } from '#app/domain/needs/steps.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { requireEditableNeed } from './parts/load-need.ts';
import { findReturn } from './parts/return-of.ts';
import { ReturnReason } from './parts/return-reason.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

/** The steps of the form, in any order, and what each still lacks. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await requireEditableNeed(by, args.params);
  const { returned, sealed } = await withActor(actorOf(by), async (tx) => ({
    returned: await findReturn(tx, need),
    sealed: await findSealedState(tx, need.id),
  }));
  const findings = checkNeed(need, dayOf(new Date()));
  const asked = stepReturnedFor(returned?.code);
  return {
    title: pageTitle(t, t('needs.tasks.title', { reference: need.reference })),
    base: `/${t.lang}/needs/${need.id}`,
    /** Of a draft on a State’s behalf: its name. Who sees what is not asked of those who write it. */
    draftFor: isUnadopted(need.adoption) ? placeName(currentGeography(), need.stateCode, t) : undefined,
    need: { reference: need.reference, title: need.title, textLanguage: need.textLanguage },
    chosen: NEED_PART_IDS.filter((part) => tiersOf(need.tiers)[part] !== NEED_PARTS[part].usual).length,
    steps: NEED_STEP_IDS.map((step) => {
      const state = stepState(step, need, findings);
      // Whole by the rules, and still what its State is asked to change.
      return { step, state: step === asked && state === 'ready' ? ('returned' as const) : state };
    }),
    sealed: sealed.kind,
    returned,
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) =>
    (page as { draftFor?: string }).draftFor ? (
      <BackLink href={`/${t.lang}/drafts-for-states`}>{t('adoption.drafts.title')}</BackLink>
    ) : (
      <BackLink href={`/${t.lang}/needs`}>{t('common.nav.my_needs')}</BackLink>
    ),
};

const TONES = { ready: 'done', missing: 'waiting', returned: 'waiting', empty: 'neutral' } as const;

export default function NeedTasks() {
  const t = useT();
  const { base, draftFor, need, steps, chosen, sealed, returned } = useLoaderData<typeof loader>();
  const missing = steps.filter(({ state }) => state === 'missing').length;
  const stillMissing = <Tag>{t('needs.tasks.missing', { count: missing })}</Tag>;
  const drafters = [{ title: t('adoption.tasks.show'), href: `${base}/adoption`, status: stillMissing }];
  const own = [
    {
      title: t('needs.visibility.title'),
      hint: t('needs.tasks.visibility'),
      href: `${base}/visibility`,
      status: <Tag>{t('needs.tasks.parts_chosen', { count: chosen })}</Tag>,
    },
    {
      title: t('sealed.title'),
      hint: t('sealed.task_hint'),
      href: `${base}/sealed`,
      status: <Tag>{t(`sealed.state.${sealed}`)}</Tag>,
    },
    {
      title: t('needs.check.title'),
      hint: t('needs.tasks.check'),
      href: `${base}/check`,
      status: stillMissing,
    },
  ];
  return (
    <div className="tws-reading">
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={draftFor ? t('adoption.tasks.lead', { state: draftFor }) : t('needs.tasks.lead')}
        under={
          <p>
            {t('common.reference')} <bdi className="tws-reference">{need.reference}</bdi>
          </p>
        }
      >
        {need.title ? <OwnText as="span" text={need.title} lang={need.textLanguage} /> : t('needs.untitled')}
      </PageHeading>
      {returned && <ReturnReason t={t} reason={returned} />}
      <TaskList
        tasks={[
          ...steps.map(({ step, state }) => ({
            title: t(`needs.step.${step}`),
            hint: t(`needs.lead.${step}`),
            href: `${base}/edit/${step}`,
            status: <Tag tone={TONES[state]}>{t(`needs.step_state.${state}`)}</Tag>,
          })),
          ...(draftFor ? drafters : own),
        ]}
      />
      {!draftFor && (
        <p>
          <a href={`${base}/withdrawal`}>{t('needs.act.withdraw')}</a>
        </p>
      )}
    </div>
  );
}
