import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { EVIDENCE_KINDS } from '#app/domain/codes/terms.ts';
import type { EvidenceAnswers } from '#app/forms/needs-answers.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { FieldCheckboxes, FieldInput, FieldSelect } from '#app/ui/form/fields.tsx';
import { Fieldset } from '#app/ui/form/fieldset.tsx';

type Props = { t: Translator; field: FieldMetadata<EvidenceAnswers[]>; seenBy: ReactNode };

/** What shows the need: of which kind and year, and where it is, or that the State holds it (principle PP3). */
export function EvidenceRows({ t, field, seenBy }: Props) {
  return (
    <div id={field.id}>
      <h2>{t('needs.field.evidence')}</h2>
      {seenBy && <p>{seenBy}</p>}
      <p>{t('needs.hint.evidence')}</p>
      {field.getFieldList().map((row, index) => {
        const { kind, year, link, held } = row.getFieldset();
        return (
          <Fieldset
            key={row.key ?? index}
            legend={`${t('needs.evidence_row.title', { number: index + 1 })} (${t('common.optional')})`}
            size="s"
          >
            <FieldSelect
              t={t}
              field={kind}
              label={t('needs.evidence_row.kind')}
              options={EVIDENCE_KINDS.map((code) => ({
                value: code,
                label: t(`codes.evidence_kinds.${code}`),
              }))}
              placeholder={t('common.none')}
            />
            <FieldInput
              t={t}
              field={year}
              label={t('needs.evidence_row.year')}
              width={4}
              inputMode="numeric"
              dir="ltr"
            />
            <FieldInput t={t} field={link} label={t('needs.evidence_row.link')} dir="ltr" />
            <FieldCheckboxes
              t={t}
              field={held}
              label={t('needs.evidence_row.held_label')}
              choices={[{ value: 'yes', label: t('needs.evidence_row.held') }]}
              small
            />
          </Fieldset>
        );
      })}
    </div>
  );
}
