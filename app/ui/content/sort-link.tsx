import type { ReactNode } from 'react';

export type Sort = { href: string; direction?: 'ascending' | 'descending' };

/** Sorting is an address, so it can be shared; the arrow repeats what `aria-sort` says. */
export function SortLink({ sort, children }: { sort: Sort; children: ReactNode }) {
  return (
    <a href={sort.href} className="tws-sort">
      {children}
      <svg
        className="tws-sort__mark"
        width="10"
        height="14"
        viewBox="0 0 10 14"
        aria-hidden="true"
        focusable="false"
      >
        {sort.direction !== 'descending' && <path d="M1 6 5 1l4 5z" fill="currentColor" />}
        {sort.direction !== 'ascending' && <path d="M1 8 5 13l4-5z" fill="currentColor" />}
      </svg>
    </a>
  );
}
