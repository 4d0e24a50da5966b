import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { isGiven } from '#app/domain/hubs/access.ts';
import { askOpinionSchema } from '#app/forms/hubs.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import { readOpinions } from '#app/operations/hubs/read-opinions.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { HubChoice } from './parts/hub-choice.tsx';
import { Opinions } from './parts/opinions.tsx';
import { OpinionQuestions } from './parts/opinion-questions.tsx';
import { refusedPage } from './parts/refusal.ts';

/** What hubs said of a need and of what is proposed for it; a broker asks here, and the State reads. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await readOpinions(by, requireUuid(args.params.id), new Date());
  if (!found) throw refusalResponse('not-found');
  const { need, hubs, programmeOf, written, brokersWrite, opinions, ownSide, questions } = found;
  return {
    title: pageTitle(t, t('hubs.opinions.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    role: by.hat.role,
    hubs: hubs.map(({ hub, standing, by: area }) => ({
      id: hub.id,
      name: hub.name,
      standing,
      covers: area !== undefined,
    })),
    programmeOf,
    brokersWrite,
    written: written.map(({ id, texts, givenAt }) => ({ id, texts, on: dayOf(givenAt) })),
    noneGiven: !hubs.some(({ standing }) => isGiven(standing)),
    opinions: opinions.map((opinion) => ({
      id: opinion.id,
      kind: opinion.kind,
      hub: opinion.hub,
      match: opinion.match && { reference: opinion.match.reference, offer: opinion.match.offer },
      state: opinion.state,
      askedOn: dayOf(opinion.askedAt),
      by: opinion.answerBy,
      answeredOn: opinion.answeredAt && dayOf(opinion.answeredAt),
      declined: opinion.declined,
      verdict: opinion.verdict,
      texts: opinion.texts,
      tieNote: opinion.tieNote,
      conflict: opinion.conflict,
    })),
    ownSide,
    questions: questions.map(({ hub, match, conflict }) => ({
      hub: { id: hub.id, name: hub.name },
      match: match && { id: match.id, reference: match.reference, offer: match.offer },
      conflict,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: askOpinionSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const { hub: hubId, match: matchId } = read.value;
  const asked = await askOpinion(by, { id, hubId, matchId }, new Date());
  if (!asked.ok) return refusedPage(args.context, asked);
  return goTo(`/${lang}/needs/${id}/opinions`, { flash: 'hubs.flash.asked' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function NeedOpinions() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isBroker = page.role === 'broker';
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(isBroker ? 'hubs.opinions.lead_broker' : 'hubs.opinions.lead_state')}
        under={<Reference t={t} reference={page.reference} />}
      >
        {t('hubs.opinions.title')}
      </PageHeading>
      <HubChoice
        t={t}
        hubs={page.hubs}
        manage={isBroker ? undefined : `${page.base}/hubs`}
        programmeOf={page.programmeOf}
      />
      <OwnSide t={t} organization={page.ownSide} />
      {isBroker && !page.noneGiven && (page.ownSide === undefined || page.questions.length > 0) && (
        <OpinionQuestions t={t} action={`${page.base}/opinions`} questions={page.questions} />
      )}
      {page.brokersWrite && (
        <p>
          <a href={`${page.base}/context`}>{t('hubs.context.title')}</a>
        </p>
      )}
      <Opinions t={t} opinions={page.opinions} written={page.written} />
    </div>
  );
}
