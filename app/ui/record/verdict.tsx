import type { ReactNode } from 'react';
import { Mark } from '#app/ui/content/mark.tsx';

/** How a note stands, or what came of checking one. */
const STANDINGS = [
  'valid',
  'expiring',
  'disputed',
  'stale',
  'expired',
  'superseded',
  'revoked',
  'not-for-this',
  'not-valid',
] as const;
export type Standing = (typeof STANDINGS)[number];

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const;

/** No two alike, so that a print without colour tells them apart before anybody reads. */
const SHAPES: Record<Standing, ReactNode> = {
  valid: <path d="M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 6 .7zM3.2 6l2 2 3.6-4" {...line} />,
  expiring: <path d="M2.5 1h7M2.5 11h7M3.5 1v1.8L6 6l2.5-3.2V1M3.5 11V9.2L6 6l2.5 3.2V11" {...line} />,
  disputed: <path d="M6 1.2 11.2 10.8H.8zM6 4.6v3M6 8.6v1" {...line} />,
  stale: <path d="M1 4.2h10M1 7.8h10M8.5 1.5l-5 9" {...line} />,
  expired: <path d="M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 6 .7zM6 3v3.2l2.2 1.6" {...line} />,
  superseded: <path d="M1 1h6v8H1zM4 9v2h7V4H7" {...line} />,
  revoked: <path d="M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 6 .7zM2.4 2.4l7.2 7.2" {...line} />,
  'not-for-this': <path d="M1 3h4v6H1zM7.5 3h3.5v6H7.5zM5.4 1.2l1.4 9.6" {...line} />,
  'not-valid': <path d="M1 1h10v10H1zM3.4 3.4l5.2 5.2m0-5.2L3.4 8.6" {...line} />,
};

/** The shape alone, to stand beside the word. */
export function StandingMark({ standing, size }: { standing: Standing; size: number }) {
  return <Mark size={size}>{SHAPES[standing]}</Mark>;
}

/** The answer first, in a word and a shape of its own; why and what to do below it. */
export function VerdictPanel({
  standing,
  word,
  children,
  id = 'verdict',
}: {
  standing: Standing;
  word: string;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className={`tws-verdict tws-verdict--${standing}`} aria-labelledby={id}>
      <h2 className="tws-verdict__word" id={id}>
        <StandingMark standing={standing} size={32} /> {word}
      </h2>
      {children}
    </section>
  );
}
