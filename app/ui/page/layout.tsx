import type { ReactNode } from 'react';

type Props = {
  /** What is read before `aside`, on a phone too: what this is about. */
  lead?: ReactNode;
  /** Facts and what happens next: a narrow second column. */
  aside?: ReactNode;
  /** `aside` is read first (what next), on a phone and with the keyboard, unless it is only reference. */
  asideLast?: boolean;
  children: ReactNode;
};

/** One column of reading width, with a narrow second one where there is room. */
export function Columns({ lead, aside, asideLast, children }: Props) {
  if (!aside) return <div className="tws-reading">{children}</div>;
  const facts = <div className="tws-columns__aside">{aside}</div>;
  return (
    <div className={lead ? 'tws-columns tws-columns--led' : 'tws-columns'}>
      {lead && <div className="tws-columns__lead">{lead}</div>}
      {!asideLast && facts}
      <div className="tws-columns__main">{children}</div>
      {asideLast && facts}
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
