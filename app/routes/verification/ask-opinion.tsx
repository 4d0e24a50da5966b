import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { opinionQuestionSchema } from '#app/forms/opinions.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askOpinion } from '#app/operations/verification/ask-opinion.ts';
import { listHubsToAsk } from '#app/operations/verification/hubs-to-ask.ts';
import { statusOf } from '#app/operations/verification/revoke-note.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { TieWords } from '#app/ui/hub/tie-words.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listOpinions } from '#db/queries/verification/opinions.ts';
import { requireNote } from './parts/load-note.ts';
import { OpinionList } from './parts/opinion-list.tsx';
import { TiedList } from './parts/tied-list.tsx';

/** A State asks a hub that covers it what it thinks of a note; hubs with a conflict of interest are named, and not asked. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { note, hubs, opinions } = await withActor(actorOf(by), async (tx) => {
    const found = await requireNote(tx, args.params.reference, now);
    return {
      note: found,
      hubs: await listHubsToAsk(tx, found, by.hat.organisation.stateCode ?? '', now),
      opinions: await listOpinions(tx, { noteId: found.id }),
    };
  });
  return {
    title: pageTitle(t, t('opinions.ask.title', { reference: note.reference }), wasRefused(args.context)),
    reference: note.reference,
    open: statusOf(note) === 'issued',
    hubs,
    opinions: opinions.map((one) => ({ ...one, askedAt: one.askedAt.toISOString() })),
    constraint: getZodConstraint(opinionQuestionSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const reference = args.params.reference ?? '';
  const form = await args.request.formData();
  const found = findSensitive(t, 'opinions/opinionQuestionSchema', form);
  const read = parseWithZod(form, { schema: opinionQuestionSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const { hub: hubId, question } = read.value;
  const asked = await askOpinion(by, { reference, hubId, question }, new Date());
  if (asked.ok) return goTo(`/${t.lang}/notes/${reference}/opinion`, { flash: 'opinions.flash.asked' });
  const status = REFUSAL_STATUS[asked.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: asked.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/notes/${(page as { reference: string }).reference}`}>
      {t('common.back')}
    </BackLink>
  ),
};

export default function AskOpinion() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ hub: string; question: string }>({
    id: 'opinion',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const asked = new Set(page.opinions.flatMap(({ hub, answer }) => (answer ? [] : [hub.id])));
  // A hub that has not answered yet is not asked again.
  const free = page.hubs.filter(({ id, conflict }) => conflict === undefined && !asked.has(id));
  const tied = page.hubs.flatMap(({ id, name, conflict, ties }) =>
    conflict ? [{ id, name, why: t(`opinions.conflict.${conflict}`), ties: ties.blocking }] : [],
  );
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.hub, fields.question]} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('opinions.ask.lead')}>
        {t('opinions.ask.title', { reference: page.reference })}
      </PageHeading>
      {free.length === 0 && asked.size === 0 && (
        <EmptyState title={t('opinions.ask.none')}>
          <p>
            {t('opinions.ask.none_next')} <a href={`/${t.lang}/help`}>{t('home.help.title')}</a>
          </p>
        </EmptyState>
      )}
      {page.open && free.length > 0 && (
        <Form method="post" noValidate>
          <FieldRadios
            t={t}
            field={fields.hub}
            label={t('opinions.ask.hub')}
            hint={t('opinions.ask.hub_hint')}
            choices={free.map(({ id, name, ties }) => ({
              value: id,
              label: <bdi>{name}</bdi>,
              ...(ties.shown.length > 0 && { hint: <TieWords t={t} ties={ties.shown} /> }),
            }))}
          />
          <OwnWords t={t} found={sent?.found} kind="form">
            <NotToWrite t={t} />
            <FieldTextarea
              t={t}
              field={fields.question}
              label={`${t('opinions.ask.question')} (${t('common.optional')})`}
              hint={t('opinions.ask.question_hint')}
              rows={4}
            />
          </OwnWords>
          <p id="consequence">{t('opinions.ask.consequence')}</p>
          <Button variant="receive" aria-describedby="consequence">
            {t('opinions.ask.act')}
          </Button>
        </Form>
      )}
      <OpinionList t={t} opinions={page.opinions} />
      <TiedList t={t} title={t('opinions.ask.tied')} tied={tied} />
    </div>
  );
}
