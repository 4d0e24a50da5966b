import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';

export type SummaryAction = {
  href: string;
  text: string;
  /** What the link changes; only screen readers get it. */ what?: string;
};
export type SummaryRow = { term: ReactNode; value: ReactNode; actions?: readonly SummaryAction[] };

/** Check your answers: each answer beside the link that changes it. For facts without links use `Facts`. */
export function SummaryList({ rows, noBorder }: { rows: readonly SummaryRow[]; noBorder?: boolean }) {
  const anyActions = rows.some((row) => row.actions?.length);
  return (
    <dl className={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border')}>
      {rows.map((row, index) => (
        <div
          key={index}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt className="govuk-summary-list__key">{row.term}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.actions && row.actions.length > 0 && <Actions actions={row.actions} />}
        </div>
      ))}
    </dl>
  );
}

function Actions({ actions }: { actions: readonly SummaryAction[] }) {
  const links = actions.map((action) => (
    <a key={action.href + action.text} className="govuk-link" href={action.href}>
      {action.text}
      {action.what && <span className="govuk-visually-hidden"> {action.what}</span>}
    </a>
  ));
  return (
    <dd className="govuk-summary-list__actions">
      {links.length === 1 ? (
        links
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {links.map((link) => (
            <li key={link.key} className="govuk-summary-list__actions-list-item">
              {link}
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}
