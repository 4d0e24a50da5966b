import type { ReactNode } from 'react';

/** `prefix` is the translated "Error:", which only screen readers get: sighted readers see the rule and the colour. */
export function ErrorMessage({ id, prefix, children }: { id?: string; prefix: string; children: ReactNode }) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">{prefix}</span> {children}
    </p>
  );
}
