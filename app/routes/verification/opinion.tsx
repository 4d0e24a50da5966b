import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { opinionAnswerSchema, saidIn } from '#app/forms/opinions.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { giveOpinion } from '#app/operations/verification/give-opinion.ts';
import { readOpinion } from '#app/operations/verification/read-opinion.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { AnsweredAlready } from '#app/ui/form/answered-already.tsx';
import { Ties } from '#app/ui/hub/ties.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { AnswerForm, typedIn } from './parts/answer-form.tsx';
import { OpinionAnswer } from './parts/opinion-answer.tsx';

/** A second opinion: the hub answers it here, and the State that asked reads it here. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const opinion = await readOpinion(by, id, new Date());
  if (!opinion) throw refusalResponse('not-found');
  const { noteReference, askedAt, answer, ...shown } = opinion;
  return {
    title: pageTitle(t, t('opinions.title', { reference: noteReference }), wasRefused(args.context)),
    note: noteReference,
    ...shown,
    askedAt: askedAt.toISOString(),
    answer: answer && { ...answer, at: answer.at.toISOString() },
    isHub: by.hat.role === 'hub_coordinator',
    constraint: getZodConstraint(opinionAnswerSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'opinions/opinionAnswerSchema', form);
  const read = parseWithZod(form, { schema: opinionAnswerSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const given = await giveOpinion(by, { id, said: saidIn(read.value) }, new Date());
  if (given.ok) return goTo(`/${t.lang}/verification/opinions/${id}`, { flash: 'opinions.flash.given' });
  const status = REFUSAL_STATUS[given.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: given.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { note, isHub } = page as { note: string; isHub: boolean };
    return isHub ? (
      <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>
    ) : (
      <BackLink href={`/${t.lang}/notes/${note}/opinion`}>{t('common.back')}</BackLink>
    );
  },
};

export default function SecondOpinion() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { answer, question, tied, isHub } = page;
  const about = (
    <>
      <PageHeading
        lead={t('opinions.lead')}
        under={
          <Audience t={t} tier="T2">
            {t('opinions.audience')}
          </Audience>
        }
      >
        {t('opinions.title', { reference: page.note })}
      </PageHeading>
      <Facts
        wide
        facts={[
          {
            term: t('common.trust'),
            value: (
              <a href={`/${t.lang}/notes/${page.note}`}>
                <bdi dir="ltr" className="tws-reference">
                  {page.note}
                </bdi>
              </a>
            ),
          },
          { term: t('opinions.hub'), value: <bdi>{page.hub.name}</bdi> },
          { term: t('opinions.asker'), value: <bdi>{page.organisation}</bdi> },
          { term: t('opinions.asked_at'), value: t.instant(page.askedAt) },
          {
            term: t('opinions.ask.question'),
            value: question ? <OwnText text={question} /> : t('opinions.no_question'),
          },
        ]}
      />
      {!answer && tied?.conflict && (
        <p>{t('opinions.blocked', { why: t(`opinions.conflict.${tied.conflict}`) })}</p>
      )}
      {!answer && !tied && <p>{t(isHub ? 'hubs.opinion.offer_gone' : 'opinions.offer_gone')}</p>}
      {tied && <Ties t={t} blocking={tied.ties.blocking} shown={tied.ties.shown} />}
    </>
  );
  if (!answer && isHub)
    return (
      <div className="tws-reading">
        <AnswerForm
          t={t}
          about={about}
          blocked={!tied ? 'offer-gone' : tied.conflict && 'tie'}
          constraint={page.constraint}
          sent={sent}
        />
      </div>
    );
  return (
    <div className="tws-reading">
      {sent && <AnsweredAlready t={t} typed={typedIn(t, sent)} />}
      {about}
      {answer ? <OpinionAnswer t={t} answer={answer} isHub={isHub} /> : tied && <p>{t('opinions.waits')}</p>}
    </div>
  );
}
