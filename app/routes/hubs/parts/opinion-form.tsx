import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ASPECTS, VERDICTS, type Aspect, type OpinionKind } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm, type ConstraintOf, type SentForm } from '#app/ui/form/server-form.ts';
import { AspectFields } from '#app/ui/hub/aspect-fields.tsx';
import { chosenFirst, GiveOrDecline, type Blocked } from '#app/ui/hub/give-or-decline.tsx';

export type OpinionAnswers = Record<Aspect | 'act' | 'verdict' | 'tieNote', string>;

type Props = {
  t: Translator;
  /** Heading and what is asked; stands below what went wrong. */
  about: ReactNode;
  kind: OpinionKind;
  /** Where it can only be declined. */
  blocked: Blocked | undefined;
  constraint: ConstraintOf<OpinionAnswers>;
  sent: SentForm;
};

/** The short form of an opinion: what the hub knows of the region, or whether an offer fits, or why it gives none. */
export function OpinionForm({ t, about, kind, blocked, constraint, sent }: Props) {
  const [form, fields] = useServerForm<OpinionAnswers>({
    id: 'opinion',
    lastResult: sent?.result ?? undefined,
    defaultValue: { act: chosenFirst(blocked) },
    constraint,
  });
  const aspects: readonly Aspect[] = ASPECTS[kind];
  return (
    <>
      <FieldErrors
        t={t}
        form={form}
        asks="hubs.opinion.aspect"
        labels={{ tieNote: t('hubs.opinion.tie_note') }}
        fields={[
          fields.act,
          ...(kind === 'fit' ? [fields.verdict] : []),
          ...aspects.map((aspect) => fields[aspect]),
          fields.tieNote,
        ]}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
      {about}
      <Form method="post" noValidate>
        <GiveOrDecline t={t} field={fields.act} blocked={blocked !== undefined} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} need />
          {!blocked && kind === 'fit' && (
            <FieldRadios
              t={t}
              field={fields.verdict}
              label={t('hubs.opinion.verdict')}
              hint={t('hubs.opinion.verdict_hint')}
              choices={VERDICTS.map((value) => ({ value, label: t(`hubs.opinion.verdict.${value}`) }))}
            />
          )}
          {!blocked && <AspectFields t={t} aspects={aspects} fields={fields} />}
          <FieldTextarea
            t={t}
            field={fields.tieNote}
            label={t('hubs.opinion.tie_note')}
            hint={t('hubs.opinion.tie_note_hint')}
            rows={2}
            optional
          />
        </OwnWords>
        <p id="answer-consequence">{t('hubs.opinion.consequence')}</p>
        <Button aria-describedby="answer-consequence">{t('hubs.opinion.send')}</Button>
      </Form>
    </>
  );
}
