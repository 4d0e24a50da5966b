import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { canBeOne } from '#app/domain/organisations/merging.ts';
import { mergeForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { mergeOrganisations } from '#app/operations/organisations/merge-organisations.ts';
import { readMergePlan } from '#app/operations/organisations/merge-plan.ts';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { countAdministrators } from '#db/queries/accounts/administrators.ts';
import { MergeChoice } from './parts/merge-choice.tsx';
import { ShownMergePlan, shownSecond } from './parts/merge-plan.tsx';
import { organisationChoices } from './parts/organisation-choices.ts';
import { organisationWay } from './parts/organisation-way.tsx';
import { nextPage } from './parts/page-after-ending.ts';
import { requireGoingOn } from './parts/require-organisation.ts';

/** Merging one organisation into another: first which, then what would move or what speaks against it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const organisation = await requireGoingOn(by, args.params.id);
  const { id, name } = organisation;
  const chosen = new URL(args.request.url).searchParams.get('into');
  const plan = chosen ? await readMergePlan(by, id, requireUuid(chosen), now) : undefined;
  if (chosen && !plan) throw refusalResponse('not-found');
  const heading = t('organisations.merge.title');
  return {
    title: pageTitle(t, `${heading} – ${name}`, chosen === '' || wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/organisations/${id}`,
    name,
    /** It was asked what would move, and into what was not said. */
    notChosen: chosen === '',
    others: await organisationChoices(by, t, (other) => other.id !== id && canBeOne(organisation, other)),
    plan: plan && {
      into: { id: plan.into.id, name: plan.into.name },
      people: plan.people,
      notes: plan.notes,
      invitations: plan.invitations,
      objections: plan.objections,
      second: plan.second && shownSecond(plan.second),
      isAlone:
        plan.second !== undefined &&
        !plan.second.askedByOther &&
        (await withActor(actorOf(by), countAdministrators)) < 2,
      seen: plan.seen,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const { id } = await requireGoingOn(by, args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: mergeForm });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const merged = await mergeOrganisations(by, { from: id, ...read.value }, now);
  if (merged.ok && merged.value === 'asked')
    return goTo(`/${lang}/administration/organisations/${id}/merge?into=${read.value.into}`, {
      flash: 'organisations.flash.merger_asked',
    });
  if (merged.ok)
    return goTo(nextPage(by, lang, id, read.value.into), { flash: 'organisations.flash.merged' });
  if (merged.reason === 'not-found') throw refusalResponse('not-found');
  return refuseForm(args.context, { refusal: merged.reason }, 409);
}

export const meta = titleOf;
export const handle = organisationWay;

export default function OrganisationMerge() {
  const t = useT();
  const { heading, base, name, others, plan, notChosen } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const error = notChosen ? t('organisations.error.into') : undefined;
  return (
    <div className="tws-reading">
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'into' }]} />}
      {refusal === 'stale' ? (
        <ErrorSummary title={t('common.error_summary')} errors={[{ text: t('organisations.merge.stale') }]} />
      ) : (
        <Refused t={t} reason={refusal} />
      )}
      <PageHeading over={<bdi>{name}</bdi>} lead={t('organisations.merge.lead')}>
        {heading}
      </PageHeading>
      <p>{t('organisations.merge.one_kind')}</p>
      <p>{t('organisations.merge.wrong_kind')}</p>
      <MergeChoice t={t} action={`${base}/merge`} others={others} chosen={plan?.into.id} error={error} />
      {plan && <ShownMergePlan t={t} action={`${base}/merge?into=${plan.into.id}`} from={name} plan={plan} />}
    </div>
  );
}
