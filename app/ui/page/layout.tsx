import type { ReactNode } from 'react';

type Props = {
  /** Facts and what happens next: a narrow second column. */
  aside?: ReactNode;
  /** On a phone `aside` comes first (what next) unless it is only reference. */
  asideLast?: boolean;
  children: ReactNode;
};

/** One column of reading width, with a narrow second one where there is room. */
export function Columns({ aside, asideLast, children }: Props) {
  if (!aside) return <div className="tws-reading">{children}</div>;
  return (
    <div className={asideLast ? 'tws-columns tws-columns--aside-last' : 'tws-columns'}>
      <div className="tws-columns__main">{children}</div>
      <div className="tws-columns__aside">{aside}</div>
    </div>
  );
}

/** A list beside its facets: the facets stand first in the document, as a disclosure on a phone. */
export function ListColumns({ facets, children }: { facets: ReactNode; children: ReactNode }) {
  return (
    <div className="tws-list-columns">
      <div className="tws-list-columns__facets">{facets}</div>
      <div className="tws-list-columns__list">{children}</div>
    </div>
  );
}
