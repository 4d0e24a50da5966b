import type { PrincipleId } from '#app/domain/codes/principles.ts';

/** How a record stands towards one principle; never summed into a score (DOMAIN section 2). */
export const PRINCIPLE_STATES = ['met', 'declared', 'open', 'na'] as const;
export type PrincipleState = (typeof PRINCIPLE_STATES)[number];

/** `evidence` says what the state rests on: the message `principles.evidence.<evidence>`. */
export type PrincipleChip<Evidence extends string = string> = {
  id: PrincipleId;
  state: PrincipleState;
  evidence: Evidence;
};

/** For each principle the answers of a record that its state rests on; none where a rule of the platform decides. */
export type PrincipleAnswers<Answer extends string = string> = Readonly<
  Record<PrincipleId, readonly Answer[]>
>;
