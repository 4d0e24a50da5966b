import type { PrincipleId } from '#app/domain/codes/principles.ts';

/**
 * Something that a check of an offer or a need found: which answer, what is wrong, and whether it stops the record
 * from going on. The sentence is the message `principles.finding.<code>`.
 */
export type Finding<Field extends string = string, Code extends string = string> = {
  field: Field;
  code: Code;
  /** `block`: cannot be handed in or published like this. `warn`: can, and is shown to the broker. */
  severity: Severity;
  /** The guiding principle that asks for it, where one does. */
  principle?: PrincipleId;
};

export type Severity = 'block' | 'warn';

export function blockers<F extends Finding>(findings: readonly F[]): F[] {
  return findings.filter((finding) => finding.severity === 'block');
}
