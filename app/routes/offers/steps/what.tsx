import { NORMS } from '#app/domain/codes/terms.ts';
import { SUBTHEMES, THEMES } from '#app/domain/codes/themes.ts';
import { THEMES_ASKED } from '#app/forms/offers/what.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { FieldCheckboxes, FieldInput, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { errorText, listValue, type Field } from '#app/ui/form/field.ts';
import { Fieldset } from '#app/ui/form/fieldset.tsx';
import { ErrorMessage } from '#app/ui/form/error-message.tsx';
import { Hint } from '#app/ui/form/hint.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import type { StepFieldsProps } from './step-fields.ts';

export function WhatFields({ t, field, choices, offer }: StepFieldsProps) {
  const lang = offer.textLanguage;
  return (
    <>
      <NotToWrite t={t} />
      <FieldInput
        t={t}
        field={field('title')}
        label={t('offers.field.title')}
        hint={t('offers.hint.title')}
        own
        lang={lang}
      />
      <FieldTextarea
        t={t}
        field={field('summary')}
        label={t('offers.field.summary')}
        hint={t('offers.hint.summary')}
        rows={6}
        lang={lang}
        optional
      />
      <FieldSelect
        t={t}
        field={field('textLanguage')}
        label={t('offers.field.textLanguage')}
        hint={t('offers.hint.textLanguage')}
        options={choices.languages}
        placeholder={false}
      />
      <Themes t={t} field={field('themes')} />
      <FieldTextarea
        t={t}
        field={field('outcomes')}
        label={t('offers.field.outcomes')}
        hint={t('offers.hint.outcomes')}
        audience={<Audience t={t} tier="T0" />}
        lang={lang}
        optional
      />
      <Details summary={t('offers.norms.open')} open={listValue(field('norms')).length > 0}>
        <FieldCheckboxes
          t={t}
          field={field('norms')}
          label={t('offers.field.norms')}
          hint={t('offers.hint.norms')}
          choices={NORMS.map((norm) => ({ value: norm, label: t(`codes.norms.${norm}`) }))}
          small
        />
      </Details>
    </>
  );
}

/** As many selects as there are themes to name, under one name: their order is the order of importance. */
function Themes({ t, field }: { t: Translator; field: Field }) {
  const chosen = listValue(field);
  const error = errorText(t, field.errors?.[0]);
  const options = THEMES.map((theme) => ({
    label: t(`codes.themes.${theme}`),
    options: [
      { value: theme, label: t('offers.themes.whole', { theme: t(`codes.themes.${theme}`) }) },
      ...SUBTHEMES[theme].map((sub) => ({
        value: `${theme}-${sub}`,
        label: t.label(`codes.themes.${theme}-${sub}`),
      })),
    ],
  }));
  return (
    <div className={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <Fieldset legend={t('offers.field.themes')} describedBy={`${field.id}-hint`}>
        <Hint id={`${field.id}-hint`}>{t('offers.hint.themes', { count: THEMES_ASKED })}</Hint>
        {error && (
          <ErrorMessage id={`${field.id}-error`} prefix={t('common.error_prefix')}>
            {error}
          </ErrorMessage>
        )}
        {Array.from({ length: Math.max(THEMES_ASKED, chosen.length) }, (_, index) => (
          <Select
            key={index}
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            name={field.name}
            label={index === 0 ? t('offers.themes.first') : t('offers.themes.nth', { number: index + 1 })}
            options={options}
            placeholder={index === 0 ? t('common.choose') : t('offers.themes.no_more')}
            value={chosen[index]}
          />
        ))}
      </Fieldset>
    </div>
  );
}
