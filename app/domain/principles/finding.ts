import type { PrincipleId } from './principle.ts';

/**
 * What a check found in an answer: where, what (the sentence is `principles.finding.<code>`), and whether it holds
 * the offer or need back or only asks to think again.
 */
export type Finding<Field extends string = string> = {
  field: Field;
  code: string;
  severity: 'block' | 'warn';
  /** The principle behind it, where one is; a plain gap has none. */
  principle?: PrincipleId;
};

export function blockers<Field extends string>(findings: readonly Finding<Field>[]): Finding<Field>[] {
  return findings.filter((finding) => finding.severity === 'block');
}
