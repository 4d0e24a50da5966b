import { randomUUID } from 'node:crypto';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { jointTerms } from '#app/domain/pools/joint-terms.ts';
import { pooledPlace } from '#app/domain/pools/masked-place.ts';
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
import { placeName, regionShown } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readSeenNeeds } from '#app/operations/pools/find-similar-needs.ts';
import { proposePool } from '#app/operations/pools/propose-pool.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';

/** A hub puts words to a programme whose terms the needs give. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const asked = chosenNeedsSchema.safeParse(new URL(args.request.url).searchParams.getAll('need'));
  const seen = await withActor(actorOf(by), (tx) => readSeenNeeds(tx, new Date()));
  const chosen = seen.filter(({ id }) => asked.data?.includes(id));
  const joint = jointTerms(chosen.map(({ answers }) => answers));
  const states = chosen.map(({ stateCode }) => stateCode);
  const terms = joint.ok ? joint.terms : undefined;
  const order = new Intl.Collator(t.lang);
  return {
    title: pageTitle(t, t('pools.new.title'), wasRefused(args.context)),
    id: randomUUID(),
    needs: chosen.map(({ id }) => id),
    states: t.list(states.map((code) => placeName(currentGeography(), code, t))),
    area: regionShown(currentGeography(), pooledPlace(currentGeography(), states).region, t),
    terms: terms && {
      themes: t.list(terms.themes.map((code) => t.label(`codes.themes.${code}`))),
      languages: t.list(terms.languages.map((code) => t.language(code))),
      size: terms.sizeBand && t.label(`codes.sizes.${terms.sizeBand}`),
    },
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
            <Facts
              facts={[
                { term: t('pools.new.states'), value: <bdi>{page.states}</bdi> },
                { term: t('pools.new.shown_as'), value: <bdi>{page.area}</bdi> },
                { term: t('pools.new.themes'), value: terms.themes },
                {
                  term: t('pools.similar.languages'),
                  value: terms.languages || t('pools.similar.any_language'),
                },
                { term: t('needs.field.sizeBand'), value: terms.size ?? t('pools.new.no_sum') },
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
