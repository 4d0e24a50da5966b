import type { Day } from '#app/domain/codes/day.ts';
import { unanswered, type Checks, type SubjectKind } from './checklists.ts';
import type { Evidence } from './credential.ts';
import type { Examined } from './level.ts';

/** A note in writing: everything may still be missing. */
export type NoteDraftContent = {
  kind?: SubjectKind | undefined;
  examined?: Examined | undefined;
  checks: Checks;
  what: string;
  how: string;
  evidence: readonly Evidence[];
  findings: string;
  limits: string;
  interests: string;
  certificateId: string;
  certificateEndsOn?: Day | undefined;
};

export const DRAFT_FIELDS = [
  'kind',
  'examined',
  'checks',
  'what',
  'how',
  'evidence',
  'findings',
  'limits',
  'interests',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/**
 * What a draft still needs before it can be signed. A note without limits would say more than anybody knows, and one
 * without evidence could not be followed: both are asked of every level above the donor's own word.
 */
export function missingFrom(draft: NoteDraftContent): DraftField[] {
  const missing: Record<DraftField, boolean> = {
    kind: draft.kind === undefined,
    examined: draft.examined === undefined,
    checks: draft.kind !== undefined && unanswered(draft.kind, draft.checks).length > 0,
    what: draft.what.trim() === '',
    how: draft.how.trim() === '',
    evidence: draft.evidence.length === 0,
    findings: draft.findings.trim() === '',
    limits: draft.limits.trim() === '',
    interests: draft.interests.trim() === '',
  };
  return DRAFT_FIELDS.filter((field) => missing[field]);
}
