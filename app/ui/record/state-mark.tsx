import type { ReactNode } from 'react';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import { Mark } from '#app/ui/content/mark.tsx';

const SHAPES: Record<PrincipleState, ReactNode> = {
  met: <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  declared: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  open: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  na: <path d="M1 6h10" stroke="currentColor" strokeWidth="2" />,
};

/** The shape of a state: a tick, a full ring, an empty ring, a line. The word stands beside it. */
export function StateMark({ state }: { state: PrincipleState }) {
  return <Mark size={14}>{SHAPES[state]}</Mark>;
}
