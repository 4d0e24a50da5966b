import type { ReactNode } from 'react';

/** A small drawing that repeats what the word beside it says; never alone, so hidden from screen readers. */
export function Mark({
  size = 12,
  flips,
  children,
}: {
  size?: number;
  flips?: boolean;
  children: ReactNode;
}) {
  return (
    <svg
      className={flips ? 'tws-mark tws-mark--flips' : 'tws-mark'}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
