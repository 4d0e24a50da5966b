import type { ReactNode } from 'react';
import { Lane } from '#app/ui/content/lane.tsx';
import type { Side } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';

export type ResultItemProps = {
  href: string;
  /** The title as its author wrote it. */
  title: string;
  titleLang?: string;
  /** With its word: "Offer", "Need". */
  side?: Side;
  sideWord?: string;
  /** Who: the organisation, or the sub-region of a masked State. */
  who?: ReactNode;
  /** Where, mode, window, languages: short phrases, read with separators. */
  facts?: readonly ReactNode[];
  /** Two lines of the author's text; longer text is cut by the screen, never on paper. */
  summary?: string;
  /** `TrustBadge`. */
  trust?: ReactNode;
  /** `Tag`. */
  state?: ReactNode;
  /** "Why this", where the list is ranked. */
  why?: ReactNode;
  /** A ranked result: its `SplitBar`, total included. */
  score?: ReactNode;
  level?: 2 | 3;
  /** More, below: a breakdown to open, a box to choose it. */
  children?: ReactNode;
};

/** One result of a list. */
export function ResultItem(props: ResultItemProps) {
  const {
    href,
    title,
    titleLang,
    side,
    sideWord,
    who,
    facts = [],
    summary,
    trust,
    state,
    why,
    score,
    level = 2,
    children,
  } = props;
  const Heading = `h${level}` as const;
  return (
    <li className="tws-result">
      {(side || who || state) && (
        <p className="tws-result__over">
          {side && <Lane side={side}>{sideWord}</Lane>}
          {who && <span className="tws-result__who">{who}</span>}
          {state}
        </p>
      )}
      <Heading className="tws-result__title">
        <a href={href}>
          <OwnText as="span" text={title} lang={titleLang} />
        </a>
      </Heading>
      {summary && (
        <p className="tws-result__summary" dir="auto" lang={titleLang}>
          {summary}
        </p>
      )}
      {facts.length > 0 && (
        <ul className="tws-result__facts">
          {facts.map((fact, index) => (
            <li key={index}>{fact}</li>
          ))}
        </ul>
      )}
      {trust && <p className="tws-result__trust">{trust}</p>}
      {why && <p className="tws-result__why">{why}</p>}
      {score}
      {children}
    </li>
  );
}

/** `ordered` only where the order means something: a ranking. */
export function ResultList({ ordered, children }: { ordered?: boolean; children: ReactNode }) {
  return ordered ? <ol className="tws-results">{children}</ol> : <ul className="tws-results">{children}</ul>;
}
