import type { ReactNode } from 'react';

export type SummaryError = {
  text: ReactNode;
  /** Without `#`; the id of the (first) control. */ id?: string;
};

type Props = {
  title: string;
  /** What became of what was sent, where that is not plain. */
  lead?: string | undefined;
  errors: readonly SummaryError[];
};

/**
 * First thing in `<main>` of a page whose form was refused. Focus goes to it without script: `autofocus` works on any
 * focusable element. Set the page's title to `common.title_error` too.
 */
export function ErrorSummary({ title, lead, errors }: Props) {
  if (errors.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page was asked for by the form it refuses
    <div className="govuk-error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {lead && <p>{lead}</p>}
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ text, id }, index) => (
              <li key={id ?? index}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
