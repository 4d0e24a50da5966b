import type { ReactNode } from 'react';

export function Hint({ id, className, children }: { id?: string; className?: string; children: ReactNode }) {
  return (
    <div id={id} className={className ? `govuk-hint ${className}` : 'govuk-hint'}>
      {children}
    </div>
  );
}
