import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import type { Question } from './question.ts';

/** A single control with its label, who sees the answer, hint, error and warning, in the order they are read. */
export function FormGroup({
  question,
  className,
  children,
}: {
  question: Question;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames('govuk-form-group', question.error && 'govuk-form-group--error', className)}>
      <Label htmlFor={question.id} size={question.labelSize} heading={question.heading}>
        {question.label}
      </Label>
      <Preamble question={question} />
      {children}
    </div>
  );
}

/** What stands between a question and its control; shared by single controls and fieldsets. */
export function Preamble({ question }: { question: Question }) {
  return (
    <>
      {question.audience && <div id={`${question.id}-audience`}>{question.audience}</div>}
      {question.hint && <Hint id={`${question.id}-hint`}>{question.hint}</Hint>}
      {question.error && (
        <ErrorMessage id={`${question.id}-error`} prefix={question.errorPrefix ?? ''}>
          {question.error}
        </ErrorMessage>
      )}
      {question.warning && (
        <p id={`${question.id}-warning`} className="tws-warning-message">
          {question.warning}
        </p>
      )}
    </>
  );
}
