import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { isCirculating } from '#app/domain/needs/lifecycle.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { asFarAsAgreed, CIRCULATION_LENGTH, modesWithin } from '#app/domain/needs/reach.ts';
import { roundSchema } from '#app/forms/circulation.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { asksAgain } from '#app/operations/needs/consent-to-circulation.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';
import { viewsForKeepers } from '#app/operations/needs/views-of.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { donorsToName, findLastRound } from '#app/operations/needs/donors-to-name.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { DonorChoices } from './parts/donor-choices.tsx';
import { Views } from './parts/views.tsx';
import { goTo } from '#app/http/go-to.ts';
import { loadWholeNeed, requireWholeNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { RoundFacts, showRound } from './parts/round-said.tsx';
import { refusedPage } from './parts/refusal.ts';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { showViews } from './parts/shown-view.ts';

/**
 * A broker lets those find the need whom it may reach, or fewer of them, by the views that the State agreed to; also once
 * more, after nobody met it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, ownSide, hubNames, donors, again, lastRound, views } = await withActor(
    actorOf(by),
    async (tx) => {
      const whole = await requireWholeNeed(tx, id);
      return {
        need: whole,
        ownSide: await findOwnSide(tx, by.hat, { needId: id }, new Date()),
        hubNames: await listHubNames(tx, whole.hubIds),
        donors: await donorsToName(tx, whole),
        again: await asksAgain(tx, whole),
        lastRound: await findLastRound(tx, whole),
        views: await viewsForKeepers(tx, whole),
      };
    },
  );
  const tiers = tiersOf(need.tiers);
  const { agreedReach } = need;
  const modes = modesWithin(agreedReach, tiers);
  // Where the State left one way, that is the choice already; among several a broker chooses, and none is ahead.
  const [only] = modes.length === 1 ? modes : [];
  return {
    title: pageTitle(
      t,
      t('needs.circulation.title', { reference: need.reference }),
      wasRefused(args.context),
    ),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    status: need.status,
    ownSide,
    validated: need.status === 'validated' || need.status === 'unmet',
    consented: isAgreed(need) && !again,
    round: isCirculating(need.status) && lastRound ? showRound(lastRound) : undefined,
    modes,
    donors: donors
      .filter(
        (donor) =>
          (agreedReach?.mode !== 'named' || agreedReach.donors.includes(donor.id)) &&
          (agreedReach?.mode !== 'themes' || donor.fits),
      )
      .map(({ id: donor, name }) => ({ id: donor, name })),
    given: {
      mode: only ?? '',
      donors: [...asFarAsAgreed(agreedReach).donors],
      days: String(CIRCULATION_LENGTH.usual),
    },
    views: showViews(t, views, hubNames),
    pooled: need.pooled === true,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: roundSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { mode, donors, days } = read.value;
  const round = { id, circulation: { mode, donors: mode === 'named' ? donors : [] }, days };
  const now = new Date();
  const unmet = (await loadWholeNeed(by, args.params)).status === 'unmet';
  const circulated = unmet ? await recirculateNeed(by, round, now) : await circulateNeed(by, round, now);
  if (circulated.ok)
    return goTo(`/${lang}/needs/${id}`, {
      flash: unmet ? 'unmet.flash.recirculated' : 'needs.flash.circulated',
    });
  return refusedPage(args.context, circulated);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

function leadFor({ consented, pooled }: { consented: boolean; pooled: boolean }) {
  if (!consented) return 'needs.circulation.lead_before' as const;
  return pooled ? ('needs.circulation.lead_pooled' as const) : ('needs.circulation.lead' as const);
}

export default function CirculateNeed() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ mode: string; donors: string[]; days: string }>({
    id: 'round',
    lastResult: sent && 'result' in sent ? sent.result : undefined,
    defaultValue: page.given,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.mode, fields.donors, fields.days]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t(leadFor(page))}>
        {t('needs.circulation.title', { reference: page.reference })}
      </PageHeading>
      <Views t={t} views={page.views} />
      {page.ownSide !== undefined ? (
        <OwnSide t={t} organization={page.ownSide} />
      ) : page.round ? (
        <>
          <p>{t('circulation.round.going')}</p>
          <RoundFacts t={t} round={page.round} dated />
          <p>
            <a href={page.base}>{t('needs.record.go')}</a>
          </p>
        </>
      ) : !page.validated ? (
        <p>{t('needs.circulation.closed', { status: t(`needs.status.${page.status}`) })}</p>
      ) : page.consented ? (
        <Form method="post" noValidate>
          <FieldRadios
            t={t}
            field={fields.mode}
            label={t('circulation.round.question')}
            hint={t('circulation.round.hint')}
            choices={page.modes.map((mode) => ({
              value: mode,
              label: t(`circulation.mode.${mode}`),
              hint: t(`circulation.hint.${mode}`),
            }))}
          />
          <DonorChoices t={t} field={fields.donors} donors={page.donors} />
          <FieldInput
            t={t}
            field={fields.days}
            label={t('circulation.round.days')}
            hint={t('circulation.round.days_hint')}
            width={3}
            inputMode="numeric"
            dir="ltr"
          />
          <p>{t('circulation.round.consequence')}</p>
          <Button>{t('needs.act.circulate')}</Button>
        </Form>
      ) : (
        <p>{t('needs.next.to-consent')}</p>
      )}
    </div>
  );
}
