import type { ComponentProps } from 'react';
import { ASPECTS, type Aspect } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldTextarea } from '#app/ui/form/fields.tsx';

type Field = ComponentProps<typeof FieldTextarea>['field'];
type Props = {
  t: Translator;
  aspects: readonly Aspect[];
  fields: Readonly<Partial<Record<Aspect, Field>>>;
};

/** A text for each aspect of an opinion, whoever writes it: a hub, or a broker in its place. */
export function AspectFields({ t, aspects, fields }: Props) {
  const texts = aspects.map((aspect) => {
    const field = fields[aspect];
    return (
      field && (
        <FieldTextarea
          key={aspect}
          t={t}
          field={field}
          label={t(`hubs.opinion.aspect.${aspect}`)}
          hint={t(`hubs.opinion.hint.${aspect}`)}
          rows={3}
          optional
        />
      )
    );
  });
  // Each is optional, and none of them is not.
  return (
    <>
      {aspects === ASPECTS.context && <p>{t('hubs.opinion.at_least_one')}</p>}
      {texts}
    </>
  );
}
