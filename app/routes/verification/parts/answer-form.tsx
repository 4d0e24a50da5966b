import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { OPINIONS } from '#app/domain/verification/second-opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm, type ConstraintOf, type SentForm } from '#app/ui/form/server-form.ts';
import { chosenFirst, GiveOrDecline, type Blocked } from '#app/ui/hub/give-or-decline.tsx';

type Fields = { act: string; opinion: string; text: string; scope: string; limits: string };

type Props = {
  t: Translator;
  /** Heading and what is asked; stands below what went wrong. */
  about: ReactNode;
  /** Where it can only be declined. */
  blocked: Blocked | undefined;
  constraint: ConstraintOf<Fields>;
  sent: SentForm;
};

const TEXTS = [
  { part: 'text', label: 'opinions.text', rows: 6 },
  { part: 'scope', label: 'opinions.scope', rows: 3 },
  { part: 'limits', label: 'verification.limits', rows: 3 },
] as const;

/** What a form holds that came when all was answered, in the words of its questions. */
export function typedIn(t: Translator, { result }: NonNullable<SentForm>) {
  return TEXTS.map(({ part, label }) => ({ term: t(label), text: result?.initialValue?.[part] }));
}

/** A hub's second opinion with scope and limits, or why it gives none. */
export function AnswerForm({ t, about, blocked, constraint, sent }: Props) {
  const [form, fields] = useServerForm<Fields>({
    id: 'answer',
    lastResult: sent?.result ?? undefined,
    defaultValue: { act: chosenFirst(blocked) },
    constraint,
  });
  return (
    <>
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.act, ...(blocked ? [] : [fields.opinion, fields.text, fields.scope, fields.limits])]}
        labels={Object.fromEntries(TEXTS.map(({ part, label }) => [part, t(label)]))}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
      {about}
      <Form method="post" noValidate>
        <h2>{t('opinions.answer.title')}</h2>
        <GiveOrDecline t={t} field={fields.act} blocked={blocked !== undefined} />
        {!blocked && (
          <>
            <FieldRadios
              t={t}
              field={fields.opinion}
              label={t('opinions.answer.opinion')}
              choices={OPINIONS.map((value) => ({ value, label: t(`opinions.opinion.${value}`) }))}
            />
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              {TEXTS.map(({ part, label, rows }) => (
                <FieldTextarea
                  key={part}
                  t={t}
                  field={fields[part]}
                  label={t(label)}
                  hint={t(`opinions.answer.${part}_hint`)}
                  rows={rows}
                />
              ))}
            </OwnWords>
          </>
        )}
        <p id="consequence">
          {t(blocked ? 'opinions.answer.consequence_declined' : 'opinions.answer.consequence')}
        </p>
        <Button aria-describedby="consequence">{t('opinions.answer.act')}</Button>
      </Form>
    </>
  );
}
