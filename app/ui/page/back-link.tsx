/** To the step before, inside a form of several pages; elsewhere use `Breadcrumbs`. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="govuk-back-link">
      {children}
    </a>
  );
}
