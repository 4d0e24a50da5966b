import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { DECLINED } from '#app/domain/hubs/opinion.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { OPINIONS } from '#app/domain/verification/second-opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';

type Fields = { act: string; opinion: string; text: string; scope: string; limits: string };

type Props = {
  t: Translator;
  /** Heading and what is asked; stands below what went wrong. */
  about: ReactNode;
  /** A tie stands in the way, or the offer is not public: it can only be declined. */
  blocked: 'tie' | 'offer-gone' | undefined;
  constraint: NonNullable<Parameters<typeof useServerForm<Fields>>[0]['constraint']>;
  sent:
    | {
        result: SubmissionResult | null | undefined;
        found: FoundInTexts | undefined;
        refusal: RefusalReason | undefined;
      }
    | undefined;
};

/** A hub's second opinion with scope and limits, or why it gives none. */
export function AnswerForm({ t, about, blocked, constraint, sent }: Props) {
  const [form, fields] = useServerForm<Fields>({
    id: 'answer',
    lastResult: sent?.result ?? undefined,
    defaultValue: { act: blocked === 'tie' ? 'conflict' : blocked ? '' : 'give' },
    constraint,
  });
  return (
    <>
      <FieldErrors
        t={t}
        form={form}
        fields={[fields.act, ...(blocked ? [] : [fields.opinion, fields.text, fields.scope, fields.limits])]}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
      {about}
      <Form method="post" noValidate>
        <h2>{t('opinions.answer.title')}</h2>
        <FieldRadios
          t={t}
          field={fields.act}
          label={t('hubs.opinion.act')}
          choices={[
            ...(blocked ? [] : [{ value: 'give', label: t('hubs.opinion.act.give') }]),
            ...DECLINED.map((value) => ({ value, label: t(`hubs.opinion.declined.${value}`) })),
          ]}
        />
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
              <FieldTextarea
                t={t}
                field={fields.text}
                label={t('opinions.text')}
                hint={t('opinions.answer.text_hint')}
                rows={6}
              />
              <FieldTextarea
                t={t}
                field={fields.scope}
                label={t('opinions.scope')}
                hint={t('opinions.answer.scope_hint')}
                rows={3}
              />
              <FieldTextarea
                t={t}
                field={fields.limits}
                label={t('verification.limits')}
                hint={t('opinions.answer.limits_hint')}
                rows={3}
              />
            </OwnWords>
          </>
        )}
        <p id="consequence">{t('opinions.answer.consequence')}</p>
        <Button aria-describedby="consequence">{t('opinions.answer.act')}</Button>
      </Form>
    </>
  );
}
