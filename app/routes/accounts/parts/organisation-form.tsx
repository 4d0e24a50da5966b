import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { profileFacts } from '#app/ui/organisation/profile-facts.tsx';
import { ProfileQuestions } from '#app/ui/organisation/profile-fields.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
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
  seen: string;
};

type Props = {
  t: Translator;
  /** Stands below what went wrong, as on every page. */
  heading: ReactNode;
  sent: SubmissionResult | undefined;
  found: FoundInTexts | undefined;
  /** Somebody saved since the form was opened. */
  stale: boolean;
  typed: Typed;
  constraint: NonNullable<Parameters<typeof useServerForm<Typed>>[0]['constraint']>;
  places: { states: readonly PlaceChoice[]; regions: readonly PlaceChoice[] };
  /** The name of its State, where that stays. */
  stayingState: string | undefined;
  isHub: boolean;
};

/** Everything an administrator keeps of an organisation but its name. */
export function OrganisationForm(props: Props) {
  const { t, heading, sent, found, stale, typed, constraint, places, stayingState, isHub } = props;
  const [form, fields] = useServerForm<Typed>({
    id: 'organisation',
    lastResult: sent,
    defaultValue: typed,
    constraint,
  });
  return (
    <>
      <FieldErrors t={t} fields={Object.values(fields)} form={form} found={found} />
      {stale && (
        <SavedNow t={t}>
          <Facts wide facts={savedFacts(props)} />
        </SavedNow>
      )}
      {heading}
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input type="hidden" name="seen" value={stale ? typed.seen : fields.seen.initialValue} />
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
        <OrganisationQuestions
          t={t}
          fields={fields}
          places={places}
          stayingState={stayingState}
          asksCoverage={isHub}
        />
        <Button>{t('common.save')}</Button>
      </Form>
    </>
  );
}

/** The same questions in the same order, answered as they stand now. */
function savedFacts({ t, typed, places, stayingState, isHub }: Props) {
  const { contactLine, state, iatiReference, regions, states } = typed;
  const none = t('common.not_stated');
  const named = (choices: readonly PlaceChoice[], codes: readonly string[]) =>
    t.list(choices.filter(({ value }) => codes.includes(value)).map(({ label }) => label));
  return [
    ...profileFacts(t, typed),
    {
      term: t('organisations.field.contact'),
      value: contactLine ? <OwnText text={contactLine} as="span" /> : none,
    },
    { term: t('organisations.field.state'), value: (stayingState ?? named(places.states, [state])) || none },
    { term: t('organisations.field.iati'), value: iatiReference ? <bdi>{iatiReference}</bdi> : none },
    ...(isHub
      ? [
          { term: t('organisations.field.regions'), value: named(places.regions, regions) || none },
          { term: t('organisations.field.states'), value: states ? <bdi>{states}</bdi> : none },
        ]
      : []),
  ];
}
