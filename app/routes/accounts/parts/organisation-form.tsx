import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { ProfileQuestions } from '#app/ui/organisation/profile-fields.tsx';
import { OrganisationQuestions } from './organisation-fields.tsx';
import type { PlaceChoice } from './place-choices.ts';

type Typed = {
  description: string;
  website: string;
  languages: string[];
  contactLine: string;
  state: string;
  iatiReference: string;
  regions: string[];
  states: string;
};

type Props = {
  t: Translator;
  /** Stands below what went wrong, as on every page. */
  heading: ReactNode;
  sent: SubmissionResult | undefined;
  found: FoundInTexts | undefined;
  typed: Typed;
  constraint: NonNullable<Parameters<typeof useServerForm<Typed>>[0]['constraint']>;
  places: { states: readonly PlaceChoice[]; regions: readonly PlaceChoice[] };
  isHub: boolean;
};

/** Everything an administrator keeps of an organisation but its name. */
export function OrganisationForm({ t, heading, sent, found, typed, constraint, places, isHub }: Props) {
  const [form, fields] = useServerForm<Typed>({
    id: 'organisation',
    lastResult: sent,
    defaultValue: typed,
    constraint,
  });
  return (
    <>
      <FieldErrors t={t} fields={Object.values(fields)} form={form} found={found} />
      {heading}
      <Form method="post" noValidate>
        <OwnWords t={t} found={found} kind="form">
          <ProfileQuestions t={t} fields={fields} />
          <FieldInput
            t={t}
            field={fields.contactLine}
            label={t('organisations.field.contact')}
            hint={t('organisations.hint.contact')}
            own
            optional
          />
        </OwnWords>
        <OrganisationQuestions t={t} fields={fields} places={places} asksCoverage={isHub} />
        <Button>{t('common.save')}</Button>
      </Form>
    </>
  );
}
