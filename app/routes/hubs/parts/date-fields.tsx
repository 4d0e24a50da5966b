import type { useServerForm } from '#app/ui/form/server-form.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import { HUB_DATE_KINDS } from '#app/domain/hubs/calendar.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldLanguages } from '#app/ui/form/field-languages.tsx';
import {
  FieldCheckboxes,
  FieldDate,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';

export type TypedDate = Record<
  'kind' | 'title' | 'textLanguage' | 'summary' | 'place' | 'website' | 'startsOn' | 'endsOn',
  string
> &
  Record<'themes' | 'languages', string[]>;

type Fields = ReturnType<typeof useServerForm<TypedDate>>[1];

/** The controls in the order in which they stand, for the list of what is wrong. */
export function dateFields(fields: Fields) {
  const { kind, title, textLanguage, startsOn, endsOn, summary, place, website, themes, languages } = fields;
  return [kind, title, textLanguage, startsOn, endsOn, summary, place, website, themes, languages];
}

/** What a course, an exercise or a deadline is, and when, where and for whom. */
export function DateFields({
  t,
  fields,
  found,
}: {
  t: Translator;
  fields: Fields;
  found: FoundInTexts | undefined;
}) {
  const order = new Intl.Collator(t.lang);
  const options = DELIVERY_LANGUAGES.map((value) => ({ value, label: t.language(value) })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
  return (
    <OwnWords t={t} found={found} kind="form">
      <FieldRadios
        t={t}
        field={fields.kind}
        label={t('hubs.date.kind')}
        choices={HUB_DATE_KINDS.map((value) => ({ value, label: t(`hubs.date.kind.${value}`) }))}
      />
      <NotToWrite t={t} />
      <FieldInput t={t} field={fields.title} label={t('hubs.date.title')} own />
      <FieldSelect t={t} field={fields.textLanguage} label={t('hubs.date.textLanguage')} options={options} />
      <FieldDate t={t} field={fields.startsOn} label={t('hubs.date.startsOn')} />
      <FieldDate
        t={t}
        field={fields.endsOn}
        label={t('hubs.date.endsOn')}
        hint={t('hubs.date.endsOn_hint')}
        optional
      />
      <FieldTextarea t={t} field={fields.summary} label={t('hubs.date.summary')} rows={3} optional />
      <FieldInput t={t} field={fields.place} label={t('hubs.date.place')} own optional />
      <FieldInput
        t={t}
        field={fields.website}
        label={t('hubs.date.website')}
        inputMode="url"
        dir="ltr"
        optional
      />
      <FieldCheckboxes
        t={t}
        field={fields.themes}
        label={t('hubs.field.themes')}
        choices={THEMES.map((value) => ({ value, label: t(`codes.themes.${value}`) }))}
        small
      />
      <FieldLanguages t={t} field={fields.languages} label={t('hubs.date.languages')} />
    </OwnWords>
  );
}
