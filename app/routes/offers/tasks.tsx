import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import { OFFER_STEP_IDS, stepState, type StepState } from '#app/domain/offers/steps.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { TaskList } from '#app/ui/content/task-list.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listOfferEvents } from '#db/queries/offers/events.ts';
import { OfferTitle } from './own/offer-title.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { requireEditableOffer } from './own/require-offer.ts';
import { returnReason, ReturnReason } from './own/return-reason.tsx';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const offer = await requireEditableOffer(by, args.params);
  const on = dayOf(new Date());
  const { events, passports } = await withActor(actorOf(by), async (tx) => ({
    events: await listOfferEvents(tx, offer.id),
    passports: await listCheckedPassports(tx, offer.id, on),
  }));
  const findings = checkOffer(offer, on);
  const ofPassports = checkPassports(offer.modes, passports);
  const missing = blockers([...findings, ...ofPassports]).length;
  return {
    here: `/${lang}/offers/${offer.id}`,
    title: offer.title,
    textLanguage: offer.textLanguage,
    reference: offer.reference,
    status: offer.status,
    // From then on its donor has said all of it.
    imported: offer.importSource !== undefined && missing > 0,
    // Of an activity file alone: a spreadsheet's `eligible` is the donor's own word.
    toConfirm: offer.eligible.length > 0 && offer.eligibilitySuggested,
    isVersion: offer.replacesId !== undefined,
    steps: OFFER_STEP_IDS.map((step) => ({ step, state: stepState(step, offer, findings) })),
    missing,
    passports: hasTechnology(offer.modes)
      ? ofPassports.length === 0
        ? ('ready' as const)
        : passports.length > 0
          ? ('started' as const)
          : ('empty' as const)
      : undefined,
    returned: offer.status === 'returned' ? returnReason(events) : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.tasks.title', { title: data?.title || t('offers.untitled') })) }];
};

const TONES: Record<StepState, TagTone> = { ready: 'done', started: 'waiting', empty: 'neutral' };

export default function Tasks() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        over={<Lane side="give">{t('common.offer')}</Lane>}
        under={
          <>
            <OfferStatusTag t={t} status={data.status} />{' '}
            <span className="tws-muted">
              {t('common.reference')} <bdi className="tws-reference">{data.reference}</bdi>
            </span>
          </>
        }
      >
        <OfferTitle t={t} title={data.title} lang={data.textLanguage} />
      </PageHeading>
      {data.returned && <ReturnReason t={t} reason={data.returned} />}
      {data.isVersion && (
        <InsetText>
          {t('offers.version.of')} <a href={`${data.here}/changes`}>{t('versions.link')}</a>
        </InsetText>
      )}
      {data.imported && (
        <p>
          {t('offers.tasks.imported')}{' '}
          {data.toConfirm && t('offers.tasks.imported_who', { button: t('common.save_continue') })}
        </p>
      )}
      <p>{t('offers.tasks.lead')}</p>
      <TaskList
        tasks={[
          ...data.steps.map(({ step, state }, index) => ({
            title: `${t.number(index + 1)}. ${t(`offers.step.${step}`)}`,
            hint: t(`offers.step_hint.${step}`),
            href: `${data.here}/edit/${step}`,
            status: <Tag tone={TONES[state]}>{t(`offers.step_state.${state}`)}</Tag>,
          })),
          ...(data.passports
            ? [
                {
                  title: `${t.number(data.steps.length + 1)}. ${t('passports.task')}`,
                  hint: t('passports.task_hint'),
                  href: `${data.here}/passports`,
                  status: <Tag tone={TONES[data.passports]}>{t(`offers.step_state.${data.passports}`)}</Tag>,
                },
              ]
            : []),
        ]}
      />
      <p>{t('offers.tasks.missing', { count: data.missing })}</p>
      <ButtonLink href={`${data.here}/check`} variant="give">
        {t('offers.check.title')}
      </ButtonLink>
      <p>
        <a href={`/${t.lang}/offers/mine`}>{t('offers.tasks.leave')}</a> ·{' '}
        <a href={`${data.here}/withdrawal`}>
          {t(data.isVersion ? 'versions.give_up' : 'offers.act.withdraw')}
        </a>
      </p>
    </div>
  );
}
