import type { FieldMetadata } from '@conform-to/react';
import {
  PRINCIPLE_GROUPS,
  PRINCIPLE_IDS,
  PRINCIPLES,
  type PrincipleId,
} from '#app/domain/codes/principles.ts';
import { VERDICTS } from '#app/domain/principles/review.ts';
import type { ReviewAnswers } from '#app/forms/principles.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { textValue } from '#app/ui/form/field.ts';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { Audience } from './audience.tsx';
import { Labels } from './labels.tsx';
import type { Chip } from './principle-chips.tsx';
import { StateMark } from './state-mark.tsx';

type Fields = { [Id in PrincipleId]: FieldMetadata<ReviewAnswers[Id]> };

/**
 * The ten, each with the computed state to agree with, which is chosen already: whoever sees nothing else reads down and
 * signs. What differs is opened, and takes a few words.
 */
export function PrincipleReview({
  t,
  chips,
  fields,
  audience,
}: {
  t: Translator;
  /** As computed, whatever was said before. */
  chips: readonly Chip[];
  fields: Fields;
  /** Who reads what is written here. */
  audience: string;
}) {
  return (
    <>
      <NotToWrite t={t} />
      {PRINCIPLE_GROUPS.map((group) => (
        <div key={group} className="tws-review">
          <h3 className="tws-principles__title">{t(`common.principles.group.${group}`)}</h3>
          <ul className="tws-principles__list">
            {chips
              .filter(({ id }) => PRINCIPLES[id] === group)
              .map((chip) => (
                <Row key={chip.id} t={t} chip={chip} field={fields[chip.id]} audience={audience} />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** What is wrong in the review, each with the principle it is about. */
export function ReviewErrors({
  t,
  form,
  fields,
  more = [],
  found,
}: {
  t: Translator;
  form: Parameters<typeof FieldErrors>[0]['form'];
  fields: Fields;
  /** What the page asks after the ten. */
  more?: Parameters<typeof FieldErrors>[0]['fields'];
  found: FoundInTexts | undefined;
}) {
  const words = PRINCIPLE_IDS.map((id) => ({ id, field: fields[id].getFieldset().words }));
  return (
    <FieldErrors
      t={t}
      form={form}
      fields={[...words.map(({ field }) => field), ...more]}
      found={found}
      labels={Object.fromEntries(words.map(({ id, field }) => [field.name, t(`common.principles.${id}`)]))}
    />
  );
}

function Row({
  t,
  chip,
  field,
  audience,
}: {
  t: Translator;
  chip: Chip;
  field: FieldMetadata<ReviewAnswers[PrincipleId]>;
  audience: string;
}) {
  const { verdict, words } = field.getFieldset();
  const name = t(`common.principles.${chip.id}`);
  const state = t(`common.principles.state.${chip.state}`);
  const wrong = Object.keys(field.allErrors ?? {}).length > 0;
  const deviates = (textValue(verdict) ?? 'agreed') !== 'agreed';
  return (
    <li className={`tws-principle tws-principle--${chip.state}`}>
      <StateMark state={chip.state} />
      <div className="tws-principle__body">
        {name}
        <span className="tws-principle__state">
          {' '}
          <b>{state}</b>
          {chip.evidence && ` · ${chip.evidence}`}
        </span>
        {chip.rests && (
          <div className="tws-principle__state">
            {t('principles.chip.rests')} <Labels labels={chip.rests} />
          </div>
        )}
        {chip.outdated && <span className="tws-principle__outdated">{chip.outdated}</span>}
        <details className="tws-principle__more" open={wrong || deviates}>
          <summary>
            {t('principles.review.otherwise')}
            <span className="govuk-visually-hidden">: {name}</span>
          </summary>
          <FieldRadios
            t={t}
            field={verdict}
            label={t('principles.review.question', { principle: name })}
            labelSize="s"
            small
            choices={VERDICTS.map((value) => ({
              value,
              label:
                value === 'agreed'
                  ? t('principles.review.agreed', { state })
                  : t(`principles.review.${value}`),
            }))}
          />
          <FieldTextarea
            t={t}
            field={words}
            label={t('principles.review.words', { principle: name })}
            labelSize="s"
            hint={t('principles.review.words_hint')}
            audience={
              <Audience t={t} tier="T3">
                {audience}
              </Audience>
            }
            rows={2}
          />
        </details>
      </div>
    </li>
  );
}
