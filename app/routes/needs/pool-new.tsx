import { randomUUID } from 'node:crypto';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { jointTerms } from '#app/domain/pools/joint-terms.ts';
import { poolViews } from '#app/domain/pools/pool-views.ts';
import { chosenNeedsSchema, proposePoolForm } from '#app/forms/pools.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { shownField } from '#app/i18n/need-field.ts';
import { viewPlace } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readSeenNeeds } from '#app/operations/pools/find-similar-needs.ts';
import { contentOf, proposePool } from '#app/operations/pools/propose-pool.ts';
import { tellingWords } from '#app/operations/pools/telling-words.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { answerSections } from './parts/answer-rows.ts';
import { Answer } from './parts/answer.tsx';

/** A hub puts words to a programme whose terms the needs give. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const asked = chosenNeedsSchema.safeParse(new URL(args.request.url).searchParams.getAll('need'));
  const seen = await withActor(actorOf(by), (tx) => readSeenNeeds(tx, new Date()));
  const chosen = seen.filter(({ id }) => asked.data?.includes(id));
  const joint = jointTerms(chosen.map(({ answers }) => answers));
  const states = chosen.map(({ stateCode }) => stateCode);
  const geography = currentGeography();
  // Read from what donors will get, so that nothing shows here that they do not.
  const terms = joint.ok && chosen.length > 1 ? joint.terms : undefined;
  const shown =
    terms && poolViews(geography, { ...contentOf(terms, NO_WORDS), reference: '' }, states).parties;
  const order = new Intl.Collator(t.lang);
  return {
    title: pageTitle(t, t('pools.new.title'), wasRefused(args.context)),
    id: randomUUID(),
    needs: chosen.map(({ id }) => id),
    states: t.list(states.map((code) => placeName(geography, code, t))),
    place: shown && viewPlace(t, geography, shown),
    terms:
      terms &&
      answerSections(t, shown?.answers ?? {}, [])
        .flatMap(({ rows }) => rows)
        .filter(({ field, value }) => field in terms && value.kind !== 'unstated'),
    languages: DELIVERY_LANGUAGES.map((value) => ({ value, label: t.language(value) })).sort((a, b) =>
      order.compare(a.label, b.label),
    ),
    constraint: getZodConstraint(proposePoolForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'pools/proposePoolForm', form);
  const read = parseWithZod(form, { schema: proposePoolForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found, refusal: undefined });
  const { id, needs, title, summary, textLanguage, statement, indicator, target } = read.value;
  const outcomes = [{ statement, indicator, baseline: '', target }];
  const words = { title, summary, textLanguage, ownerUnit: '', outcomes };
  const proposed = await proposePool(by, { id, needIds: needs, words }, new Date());
  if (proposed.ok) return goTo(`/${t.lang}/pools/${id}`, { flash: 'pools.flash.proposed' });
  if (proposed.reason === 'state-named') {
    const told = await tellingWords(by, needs, { title, summary, statement, indicator, target });
    const fieldErrors = Object.fromEntries(
      Object.entries(told).flatMap(([field, words]) =>
        words.length > 0 ? [[field, [t('pools.error.tells', { words: t.list(words) })]]] : [],
      ),
    );
    return refuseForm(args.context, { result: read.reply({ fieldErrors }), found, refusal: undefined });
  }
  const status = REFUSAL_STATUS[proposed.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(
    args.context,
    { result: read.reply(), found, refusal: proposed.reason },
    status === 400 ? 400 : 409,
  );
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/pools`}>{t('pools.list.title')}</BackLink>,
};

/** For the terms alone, before the hub has written anything. */
const NO_WORDS = { title: '', summary: '', textLanguage: 'en', ownerUnit: '', outcomes: [] };

type Typed = Record<'title' | 'textLanguage' | 'summary' | 'statement' | 'indicator' | 'target', string>;

export default function ProposePool() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'programme',
    lastResult: sent?.result,
    defaultValue: { textLanguage: t.lang },
    constraint: page.constraint,
  });
  const { terms } = page;
  // A form that comes back has its needs with it, whatever its address says.
  const sentNeeds = chosenNeedsSchema.safeParse(sent?.result.initialValue?.needs).data;
  const needs = sentNeeds ?? page.needs;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        asks="pools.field"
        form={form}
        fields={[
          fields.title,
          fields.textLanguage,
          fields.summary,
          fields.statement,
          fields.indicator,
          fields.target,
        ]}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('pools.new.lead')}>{t('pools.new.title')}</PageHeading>
      {needs.length > 1 ? (
        <>
          {terms && (
            <SummaryList
              rows={[
                { term: t('pools.new.states'), value: <bdi>{page.states}</bdi> },
                { term: t('pools.new.shown_as'), value: <bdi>{page.place}</bdi> },
                ...terms.map(({ field, value }) => ({
                  term: shownField(t, field),
                  value: <Answer t={t} value={value} />,
                })),
              ]}
            />
          )}
          <Form method="post" noValidate>
            <input type="hidden" name="id" value={page.id} />
            {needs.map((id, at) => (
              <input key={id} type="hidden" name={`needs[${at}]`} value={id} />
            ))}
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              <p>{t('pools.new.name_no_state')}</p>
              <FieldInput t={t} field={fields.title} label={t('pools.field.title')} own />
              <FieldSelect
                t={t}
                field={fields.textLanguage}
                label={t('pools.field.textLanguage')}
                options={page.languages}
              />
              <FieldTextarea t={t} field={fields.summary} label={t('pools.field.summary')} rows={5} />
              <FieldInput t={t} field={fields.statement} label={t('pools.field.statement')} own />
              <FieldInput t={t} field={fields.indicator} label={t('pools.field.indicator')} own />
              <FieldInput t={t} field={fields.target} label={t('pools.field.target')} own />
            </OwnWords>
            <p>{t('pools.consequence.propose')}</p>
            <Button>{t('pools.act.ask')}</Button>
          </Form>
        </>
      ) : (
        <p>{t('refusals.apart')}</p>
      )}
    </div>
  );
}
