import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { OPINIONS } from '#app/domain/verification/second-opinion.ts';
import { opinionAnswerSchema } from '#app/forms/opinions.ts';
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
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { Ties } from '#app/ui/hub/ties.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

/** A second opinion: the hub answers it here, and the State that asked reads it here. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const opinion = await readOpinion(by, id);
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
  const given = await giveOpinion(by, { id, ...read.value }, new Date());
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

type Fields = { opinion: string; text: string; scope: string; limits: string };

export default function SecondOpinion() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Fields>({
    id: 'answer',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const { answer, question, tied } = page;
  const open = answer === undefined && tied !== undefined && tied.conflict === undefined;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.opinion, fields.text, fields.scope, fields.limits]}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
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
                <bdi dir="ltr">{page.note}</bdi>
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
      {tied?.conflict && <p>{t('opinions.blocked', { why: t(`opinions.conflict.${tied.conflict}`) })}</p>}
      {!answer && !tied && <p>{t('opinions.offer_gone')}</p>}
      {tied && <Ties t={t} blocking={tied.ties.blocking} shown={tied.ties.shown} />}
      {answer && (
        <section aria-labelledby="answer-title">
          <h2 id="answer-title">{t(`opinions.opinion.${answer.opinion}`)}</h2>
          <Facts
            wide
            facts={[
              { term: t('opinions.answered_at'), value: t.instant(answer.at) },
              { term: t('opinions.text'), value: <OwnText text={answer.text} /> },
              { term: t('opinions.scope'), value: <OwnText text={answer.scope} /> },
              { term: t('verification.limits'), value: <OwnText text={answer.limits} /> },
            ]}
          />
          <p className="tws-muted">{t('verification.never_safe')}</p>
        </section>
      )}
      {open && !page.isHub && <p>{t('opinions.waits')}</p>}
      {open && page.isHub && (
        <Form method="post" noValidate>
          <h2>{t('opinions.answer.title')}</h2>
          <FieldRadios
            t={t}
            field={fields.opinion}
            label={t('opinions.answer.opinion')}
            choices={OPINIONS.map((value) => ({ value, label: t(`opinions.opinion.${value}`) }))}
          />
          <OwnWords t={t} found={sent?.found} kind="form">
            <NotToWrite t={t} />
            <FieldTextarea
              t={t}
              field={fields.text}
              label={t('opinions.text')}
              hint={t('opinions.answer.text_hint')}
              rows={6}
            />
            <FieldTextarea
              t={t}
              field={fields.scope}
              label={t('opinions.scope')}
              hint={t('opinions.answer.scope_hint')}
              rows={3}
            />
            <FieldTextarea
              t={t}
              field={fields.limits}
              label={t('verification.limits')}
              hint={t('opinions.answer.limits_hint')}
              rows={3}
            />
          </OwnWords>
          <p id="consequence">{t('opinions.answer.consequence')}</p>
          <Button aria-describedby="consequence">{t('opinions.answer.act')}</Button>
        </Form>
      )}
    </div>
  );
}
