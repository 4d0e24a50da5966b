import type { Translator } from '#app/i18n/translate.ts';

const QUESTIONS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** What a small team asks whoever brings it technology, whatever a note says. */
export function QuestionList({ t }: { t: Translator }) {
  return (
    <ol className="govuk-list govuk-list--number">
      {QUESTIONS.map((number) => (
        <li key={number}>{t(`verification.question.${number}`)}</li>
      ))}
    </ol>
  );
}
