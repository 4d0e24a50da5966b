import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { MODES } from '#app/domain/codes/delivery.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import { COMPETENCES, LEGAL_FORMS } from '#app/domain/hubs/profile.ts';
import { hubProfileForm } from '#app/forms/hubs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { changeHubProfile } from '#app/operations/hubs/change-hub-profile.ts';
import { coverageText } from '#app/operations/hubs/hub-words.ts';
import { misspelledNames } from '#app/operations/organisations/known-names.ts';
import { hubProfileSeen } from '#app/operations/organisations/profile-seen.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldLanguages } from '#app/ui/form/field-languages.tsx';
import {
  FieldCheckboxes,
  FieldErrors,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { NearNames } from '#app/ui/organisation/near-names.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { hubFacts, hubTies } from './parts/hub-facts.ts';

/** What a coordinator's hub says of itself: public as soon as it is saved. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const hub = await withActor(actorOf(by), (tx) => findPublicHub(tx, by.hat.organisation.id));
  if (!hub) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('hubs.profile.title'), wasRefused(args.context)),
    address: `/${t.lang}/hubs/${hub.id}`,
    name: hub.name,
    covers: coverageText(hub, t),
    facts: hubFacts(t, hub),
    ties: hubTies(hub),
    typed: {
      host: hub.host,
      legalForm: hub.legalForm ?? '',
      languages: [...hub.languages],
      themes: [...hub.themes],
      modes: [...hub.modes],
      seats: hub.seats === undefined ? '' : String(hub.seats),
      competence: hub.competence,
      funders: hub.funders.join('\n'),
      owners: hub.owners.join('\n'),
      partners: hub.partners.join('\n'),
      seen: hubProfileSeen(hub),
    },
    near: await misspelledNames(by, [...hub.funders, ...hub.owners, ...hub.partners]),
    constraint: getZodConstraint(hubProfileForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'hubs/hubProfileForm', form);
  const read = parseWithZod(form, { schema: hubProfileForm });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, stale: false });
  const changed = await changeHubProfile(by, read.value, new Date());
  if (!changed.ok && changed.reason === 'stale')
    return refuseForm(args.context, { result, found, stale: true }, 409);
  if (!changed.ok) throw refusalResponse(changed.reason);
  return goTo(`/${t.lang}/hub-profile`, { flash: 'hubs.flash.profile' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hub-desk`}>{t('hubs.desk.title')}</BackLink>,
};

const NAMES = ['funders', 'owners', 'partners'] as const;

export default function HubProfilePage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<typeof page.typed>({
    id: 'hub',
    lastResult: sent?.result,
    defaultValue: page.typed,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        asks="hubs.field"
        form={form}
        fields={[
          fields.host,
          fields.legalForm,
          fields.languages,
          fields.themes,
          fields.modes,
          fields.seats,
          fields.competence,
          ...NAMES.map((name) => fields[name]),
        ]}
        found={sent?.found}
      />
      {sent?.stale && (
        <SavedNow t={t}>
          <Facts
            wide
            facts={[
              ...page.facts.map(({ term, value }) => ({ term, value: <bdi>{value}</bdi> })),
              ...page.ties.map(({ kind, names }) => ({
                term: t(`hubs.field.${kind}`),
                value: names.length === 0 ? t('hubs.not_stated') : <InARow t={t} parts={names} />,
              })),
            ]}
          />
        </SavedNow>
      )}
      <PageHeading over={<OwnText as="span" text={page.name} />} lead={t('hubs.profile.lead')}>
        {t('hubs.profile.title')}
      </PageHeading>
      {!sent && <NearNames t={t} names={page.near} />}
      <p>
        <a href={page.address}>{t('hubs.profile.public')}</a> ·{' '}
        <a href={`/${t.lang}/organisation`}>{t('hubs.profile.organisation')}</a>
      </p>
      <InsetText>
        <p>
          {t('hubs.field.covers')}: <bdi>{page.covers || t('hubs.covers.nothing')}</bdi>
        </p>
        <p>{t('hubs.profile.covers')}</p>
      </InsetText>
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input type="hidden" name="seen" value={sent?.stale ? page.typed.seen : fields.seen.initialValue} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldInput
            t={t}
            field={fields.host}
            label={t('hubs.field.host')}
            hint={t('hubs.hint.host')}
            own
            optional
          />
          <FieldSelect
            t={t}
            field={fields.legalForm}
            label={t('hubs.field.legalForm')}
            options={LEGAL_FORMS.map((value) => ({ value, label: t(`hubs.legal_form.${value}`) }))}
            optional
          />
          <FieldLanguages
            t={t}
            field={fields.languages}
            label={t('hubs.field.languages')}
            hint={t('hubs.hint.languages')}
          />
          <FieldCheckboxes
            t={t}
            field={fields.themes}
            label={t('hubs.field.themes')}
            choices={THEMES.map((value) => ({ value, label: t(`codes.themes.${value}`) }))}
            small
            optional
          />
          <FieldCheckboxes
            t={t}
            field={fields.modes}
            label={t('hubs.field.modes')}
            choices={MODES.map((value) => ({ value, label: t(`codes.modes.${value}`) }))}
            small
            optional
          />
          <FieldInput
            t={t}
            field={fields.seats}
            label={t('hubs.field.seats')}
            hint={t('hubs.hint.seats')}
            inputMode="numeric"
            width={5}
            dir="ltr"
            optional
          />
          <FieldRadios
            t={t}
            field={fields.competence}
            label={t('hubs.field.competence')}
            hint={t('hubs.hint.competence')}
            choices={COMPETENCES.map((value) => ({ value, label: t(`hubs.competence.${value}`) }))}
          />
          {NAMES.map((name) => (
            <FieldTextarea
              key={name}
              t={t}
              field={fields[name]}
              label={t(`hubs.field.${name}`)}
              hint={t(`hubs.hint.${name}`)}
              rows={3}
              optional
            />
          ))}
        </OwnWords>
        <Button>{t('common.save')}</Button>
      </Form>
    </div>
  );
}
