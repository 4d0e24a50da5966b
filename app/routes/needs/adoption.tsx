import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { adoptionActSchema, sendBackDraftSchema } from '#app/forms/adoption.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { moveDraftForState } from '#app/operations/needs/move-state-draft.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { AdoptionAnswer } from './parts/adoption-answer.tsx';
import { AdoptionDrafters } from './parts/adoption-drafters.tsx';
import { loadAdoption } from './parts/load-adoption.ts';
import { refusedPage } from './parts/refusal.ts';

/** A need that somebody drafted on a State's behalf: for those who write it, and for the State that decides. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const draft = await loadAdoption(t, by, requireUuid(args.params.id), new Date());
  const heading =
    draft.side === 'state' ? t('adoption.answer.title') : t('adoption.page.title', { state: draft.state });
  return {
    title: pageTitle(t, heading, wasRefused(args.context)),
    draft,
    constraint: getZodConstraint(sendBackDraftSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const now = new Date();
  const mine = by.hat.role === 'focal_point' ? 'needs' : 'drafts-for-states';
  if (form.has('text')) {
    const found = findSensitive(t, 'adoption/sendBackDraftSchema', form);
    const read = parseWithZod(form, { schema: sendBackDraftSchema });
    if (read.status !== 'success' || standsInTheWay(found))
      return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
    const back = await moveDraftForState(by, { id, action: 'send-back-draft', word: read.value.text }, now);
    if (!back.ok) return refusedPage(args.context, back);
    return goTo(`/${t.lang}/${mine}`, { flash: 'adoption.flash.sent_back' });
  }
  const read = parseWithZod(form, { schema: adoptionActSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { act, revision } = read.value;
  const moved = await moveDraftForState(by, { id, action: act, revision }, now);
  if (!moved.ok) return refusedPage(args.context, moved);
  switch (act) {
    case 'adopt-draft':
      return goTo(`/${t.lang}/needs/${id}/edit`, { flash: 'adoption.flash.adopted' });
    case 'offer-draft':
      return goTo(`/${t.lang}/${mine}`, { flash: 'adoption.flash.offered' });
    case 'take-back-draft':
      return goTo(`/${t.lang}/${mine}`, { flash: 'adoption.flash.taken_back' });
    case 'decline-draft':
      return goTo(`/${t.lang}/${mine}`, { flash: 'adoption.flash.declined' });
  }
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) =>
    (page as { draft: { side: string } }).draft.side === 'state' ? (
      <BackLink href={`/${t.lang}/needs`}>{t('common.nav.my_needs')}</BackLink>
    ) : (
      <BackLink href={`/${t.lang}/drafts-for-states`}>{t('adoption.drafts.title')}</BackLink>
    ),
};

export default function AdoptionPage() {
  const t = useT();
  const { draft, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refusal = sent && 'refusal' in sent ? sent.refusal : undefined;
  const form = sent && 'result' in sent ? sent : undefined;
  return draft.side === 'state' ? (
    <AdoptionAnswer t={t} draft={draft} constraint={constraint} refusal={refusal} sent={form} />
  ) : (
    <AdoptionDrafters t={t} draft={draft} refusal={refusal} />
  );
}
