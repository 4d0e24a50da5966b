import type { ReactNode } from 'react';

/** A consequence the reader must not miss. `prefix` is the translated "Warning", for screen readers. */
export function WarningText({ prefix, children }: { prefix: string; children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{prefix}</span> {children}
      </strong>
    </div>
  );
}
