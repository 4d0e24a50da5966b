import type { ReactNode } from 'react';
import { WithReferences } from '#app/ui/content/with-references.tsx';

type Props = {
  /** Above the heading: a `Lane`, or what kind of page it is. */
  over?: ReactNode;
  children: ReactNode;
  /** Below: one sentence that says what this is. */
  lead?: ReactNode;
  /** Beneath the sentence: a state, a reference. */
  under?: ReactNode;
};

/** The one h1 of a page. */
export function PageHeading({ over, children, lead, under }: Props) {
  return (
    <div className="tws-heading">
      {over && <p className="tws-heading__over">{over}</p>}
      <h1 className="tws-heading__title">
        {typeof children === 'string' ? <WithReferences>{children}</WithReferences> : children}
      </h1>
      {lead && <p className="tws-heading__lead">{lead}</p>}
      {under && <div className="tws-heading__under">{under}</div>}
    </div>
  );
}
