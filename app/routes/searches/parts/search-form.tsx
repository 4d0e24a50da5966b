import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { NeedFilter } from '#app/domain/needs/need-filter.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors, FieldInput, FieldSelect } from '#app/ui/form/fields.tsx';
import { OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import type { loadForm } from './load-form.ts';

type Typed = Record<'name' | 'theme' | 'region' | 'mode' | 'from' | 'until', string> & { letters: string[] };

type Props = {
  t: Translator;
  heading: string;
  choices: ReturnType<typeof loadForm>;
  search: { name: string; filter: NeedFilter; letters: boolean };
  sent: { result: SubmissionResult<string[]> | undefined; found: FoundInTexts | undefined } | undefined;
};

/** A name for a search, what it looks for, and whether letters tell of it. */
export function SearchForm({ t, heading, choices, search, sent }: Props) {
  const { name, filter, letters } = search;
  const [form, fields] = useServerForm<Typed>({
    id: 'search',
    lastResult: sent?.result,
    constraint: choices.constraint,
    defaultValue: { name, ...filter, letters: letters ? ['yes'] : [] },
  });
  const any = t('needs.list.any');
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.name, fields.theme, fields.region, fields.mode, fields.from, fields.until]}
        found={sent?.found}
      />
      <PageHeading lead={t('searches.form.lead')}>{heading}</PageHeading>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldInput
            t={t}
            field={fields.name}
            label={t('searches.form.name')}
            hint={t('searches.form.name_hint')}
            own
          />
        </OwnWords>
        <FieldSelect
          t={t}
          field={fields.theme}
          label={t('needs.list.theme')}
          options={choices.themes}
          placeholder={any}
        />
        <FieldSelect
          t={t}
          field={fields.region}
          label={t('needs.list.region')}
          options={choices.regions}
          placeholder={any}
        />
        <FieldSelect
          t={t}
          field={fields.mode}
          label={t('searches.filter.mode')}
          options={choices.modes}
          placeholder={any}
        />
        <FieldSelect
          t={t}
          field={fields.from}
          label={t('searches.filter.from')}
          options={choices.firsts}
          placeholder={any}
        />
        <FieldSelect
          t={t}
          field={fields.until}
          label={t('searches.filter.until')}
          options={choices.lasts}
          placeholder={any}
        />
        <FieldCheckboxes
          t={t}
          field={fields.letters}
          label={t('searches.form.letters')}
          choices={[
            { value: 'yes', label: t('searches.form.letters_yes'), hint: t('searches.form.letters_hint') },
          ]}
        />
        <Button>{t('searches.form.act')}</Button>
      </Form>
    </div>
  );
}
