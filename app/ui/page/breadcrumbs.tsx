export type Crumb = { text: string; href?: string };

/** The way here, from the home page down; the last entry is this page and has no address. */
export function Breadcrumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label={label}>
      <ol className="govuk-breadcrumbs__list">
        {items.map((item, index) => (
          <li
            key={index}
            className="govuk-breadcrumbs__list-item"
            aria-current={item.href === undefined ? 'page' : undefined}
          >
            {item.href === undefined ? (
              item.text
            ) : (
              <a className="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
