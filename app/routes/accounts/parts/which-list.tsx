type Choice = { href: string; label: string; current: boolean };

/** Two lists of one thing, what waits and what is over, as addresses. */
export function WhichList({ label, lists }: { label: string; lists: readonly Choice[] }) {
  return (
    <nav className="tws-chips" aria-label={label}>
      <ul className="tws-chips__list">
        {lists.map(({ href, label: text, current }) => (
          <li key={href}>
            <a className="tws-chip" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
