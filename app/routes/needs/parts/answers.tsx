import { FROM_CHECK } from '#app/http/from-check.ts';
import { shownField } from '#app/i18n/need-field.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Answer } from './answer.tsx';
import type { AnswerSection } from './answer-rows.ts';

type Props = {
  t: Translator;
  sections: readonly AnswerSection[];
  /** The form's address, where the reader may change answers; each section then links to its step. */
  editBase?: string;
};

/** A whole need, section by section. Answers that nobody gave are left out where nothing can be changed. */
export function Answers({ t, sections, editBase }: Props) {
  return (
    <>
      {sections.map(({ step, rows }) => {
        const shown = editBase ? rows : rows.filter(({ value }) => value.kind !== 'unstated');
        if (shown.length === 0) return null;
        return (
          <section key={step} aria-labelledby={`section-${step}`}>
            <h2 id={`section-${step}`}>{t(editBase ? `needs.step.${step}` : `needs.section.${step}`)}</h2>
            <SummaryList
              rows={shown.map(({ field, value }) => ({
                term: editBase ? t(`needs.field.${field}`) : shownField(t, field),
                value: <Answer t={t} value={value} />,
                actions: editBase
                  ? [
                      {
                        href: `${editBase}/${step}${FROM_CHECK}#need-${field}`,
                        text: t('common.change'),
                        what: t(`needs.field.${field}`),
                      },
                    ]
                  : undefined,
              }))}
            />
          </section>
        );
      })}
    </>
  );
}
