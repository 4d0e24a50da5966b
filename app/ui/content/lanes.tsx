import type { ReactNode } from 'react';
import { Lane } from './lane.tsx';
import type { Side } from './lane.tsx';

export type LanePanel = {
  /** The word of the lane: "Receive", "Need", "Asteria gives". */
  word: string;
  title: ReactNode;
  /** Wraps the title in a link that fills the panel: a door. */
  href?: string;
  children?: ReactNode;
};

type Props = {
  give: LanePanel;
  receive: LanePanel;
  first?: Side;
  /** Where the titles stand in the page's outline. */
  level?: 2 | 3;
};

/** The two ways side by side: the doors of the home page, the two sides of a match. */
export function Lanes({ give, receive, first = 'give', level = 2 }: Props) {
  const panels = [
    <Panel key="give" side="give" panel={give} level={level} />,
    <Panel key="receive" side="receive" panel={receive} level={level} />,
  ];
  return <div className="tws-lanes">{first === 'give' ? panels : panels.reverse()}</div>;
}

function Panel({ side, panel, level }: { side: Side; panel: LanePanel; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <section className={`tws-lanes__panel tws-lanes__panel--${side}`}>
      <p className="tws-lanes__word">
        <Lane side={side}>{panel.word}</Lane>
      </p>
      <Heading className="tws-lanes__title">
        {panel.href ? <a href={panel.href}>{panel.title}</a> : panel.title}
      </Heading>
      {panel.children}
    </section>
  );
}
