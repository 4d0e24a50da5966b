import { WithReferences } from '#app/ui/content/with-references.tsx';

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
              <WithReferences>{item.text}</WithReferences>
            ) : (
              <a className="govuk-breadcrumbs__link" href={item.href}>
                <WithReferences>{item.text}</WithReferences>
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
