import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { FieldInput, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';
import { OrderedChoice } from './ordered-choice.tsx';
import { KeptOutside } from './seen-by.tsx';
import type { StepProps } from './step-props.ts';

export function WhatStep({ t, fields, lang, choices, seenBy, isOutside }: StepProps) {
  return (
    <>
      <NotToWrite t={t} need />
      <FieldInput
        t={t}
        field={fields.title}
        label={t('needs.field.title')}
        hint={t('needs.hint.title')}
        audience={seenBy('title')}
        own
        lang={lang}
      />
      {isOutside('summary') ? (
        <KeptOutside t={t} field="summary" />
      ) : (
        <FieldTextarea
          t={t}
          field={fields.summary}
          label={t('needs.field.summary')}
          hint={t('needs.hint.summary')}
          audience={seenBy('summary')}
          optional
          rows={8}
          lang={lang}
        />
      )}
      <FieldSelect
        t={t}
        field={fields.textLanguage}
        label={t('needs.field.textLanguage')}
        hint={t('needs.hint.textLanguage')}
        options={choices.languages}
        placeholder={false}
      />
      <OrderedChoice
        t={t}
        field={fields.themes}
        label={t('needs.field.themes')}
        hint={t('needs.hint.themes', { count: NEED_LIMITS.themes })}
        audience={seenBy('themes')}
        places={([1, 2, 3, 4, 5] as const).map((place) => t(`needs.place.${place}`))}
        options={choices.themes}
      />
      {isOutside('contextNote') ? (
        <KeptOutside t={t} field="contextNote" />
      ) : (
        <FieldTextarea
          t={t}
          field={fields.contextNote}
          label={t('needs.field.contextNote')}
          hint={t('needs.hint.contextNote')}
          audience={seenBy('contextNote')}
          optional
          rows={4}
          lang={lang}
        />
      )}
    </>
  );
}
