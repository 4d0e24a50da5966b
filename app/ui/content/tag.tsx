import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

/** give and receive wear the lanes; the others say how a thing stands. */
export const TAG_TONES = ['neutral', 'give', 'receive', 'waiting', 'done', 'stop'] as const;
export type TagTone = (typeof TAG_TONES)[number];

/** A shape a tone, so that the word and the shape say it without the colour. */
const SHAPES: Record<TagTone, ReactNode> = {
  neutral: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  give: <path d="M0 5h7V1.5L12 6l-5 4.5V7H0z" fill="currentColor" />,
  receive: <path d="M12 5H5V1.5L0 6l5 4.5V7h7z" fill="currentColor" />,
  waiting: <path d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 2v3h3a3 3 0 1 1-3-3z" fill="currentColor" />,
  done: <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  stop: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** The state of a thing: one word or two, with its shape. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <strong className={`govuk-tag tws-tag--${tone}`}>
      <Mark flips={tone === 'give' || tone === 'receive'}>{SHAPES[tone]}</Mark> {children}
    </strong>
  );
}
