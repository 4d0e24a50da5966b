import type { ReactNode } from 'react';

/** Sets a quotation, an example or a consequence apart from the text around it. */
export function InsetText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div className="govuk-inset-text" id={id}>
      {children}
    </div>
  );
}
