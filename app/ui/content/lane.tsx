import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

export type Side = 'give' | 'receive';

/** Marks a word as belonging to the giving lane (blue, arrow out) or the receiving lane (green-teal, arrow in). */
export function Lane({ side, children }: { side: Side; children: ReactNode }) {
  return (
    <span className={`tws-lane tws-lane--${side}`}>
      <Mark size={14} flips>
        <path
          d={side === 'give' ? 'M0 5h7V1.5L12 6l-5 4.5V7H0z' : 'M12 5H5V1.5L0 6l5 4.5V7h7z'}
          fill="currentColor"
        />
      </Mark>{' '}
      {children}
    </span>
  );
}
