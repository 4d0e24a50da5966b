import type { Chapter, Proof } from './requirement.ts';

export type ProofKind = Proof['by'];
/** In the order in which they are counted: the firmest first. */
export const PROOF_KINDS = ['tests', 'document', 'absence', 'open'] as const satisfies readonly ProofKind[];

/** How many requirements of these chapters stand in each way. */
export function countProofs(chapters: readonly Chapter[]): Record<ProofKind, number> & { all: number } {
  const counts = { tests: 0, document: 0, absence: 0, open: 0, all: 0 };
  for (const { by } of chapters.flatMap((chapter) => chapter.requirements)) {
    counts[by] += 1;
    counts.all += 1;
  }
  return counts;
}
