/** Commands wider than a phone scroll by themselves; the keyboard reaches them. */
export function Commands({ label, children }: { label: string; children: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <pre className="tws-steps-code" dir="ltr" lang="en" tabIndex={0} role="group" aria-label={label}>
      <code>{children}</code>
    </pre>
  );
}
