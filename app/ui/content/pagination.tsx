import { classNames } from '#app/ui/class-names.ts';

export type PaginationProps = {
  /** Translated: "Pages of results". */
  label: string;
  previous?: { href: string; text: string; label?: string };
  next?: { href: string; text: string; label?: string };
};

/** Keyset paging knows the page before and the page after, and no numbers. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous && <Step kind="prev" step={previous} />}
      {next && <Step kind="next" step={next} />}
    </nav>
  );
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Step({
  kind,
  step,
}: {
  kind: 'prev' | 'next';
  step: { href: string; text: string; label?: string };
}) {
  const arrow = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  );
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={step.href} rel={kind}>
        {arrow}
        <span
          className={classNames(
            'govuk-pagination__link-title',
            !step.label && 'govuk-pagination__link-title--decorated',
          )}
        >
          {step.text}
        </span>
        {step.label && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{step.label}</span>
          </>
        )}
      </a>
    </div>
  );
}
