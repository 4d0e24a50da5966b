import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';
import { FieldLanguages } from '#app/ui/form/field-languages.tsx';
import { FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite } from '#app/ui/form/own-words.tsx';

export type ProfileFields = Record<'description' | 'website' | 'languages', Field>;

/** What an organisation says of itself: the same questions to its own people and to an administrator. */
export function ProfileQuestions({ t, fields }: { t: Translator; fields: ProfileFields }) {
  return (
    <>
      <NotToWrite t={t} />
      <FieldTextarea
        t={t}
        field={fields.description}
        label={t('organisations.field.description')}
        hint={t('organisations.hint.description')}
        rows={4}
        optional
      />
      <FieldInput
        t={t}
        field={fields.website}
        label={t('organisations.field.website')}
        hint={t('organisations.hint.website')}
        inputMode="url"
        autoComplete="url"
        dir="ltr"
        optional
      />
      <FieldLanguages
        t={t}
        field={fields.languages}
        label={t('organisations.field.languages')}
        hint={t('organisations.hint.languages')}
        optional
      />
    </>
  );
}
