import type { Day } from '#app/domain/codes/day.ts';
import { answersOf, unanswered, type Checks, type SubjectKind } from './checklists.ts';
import type { Evidence, Statement } from './credential.ts';
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
  'certificateId',
  'certificateEndsOn',
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
    certificateId: missingHalf(draft) === 'certificateId',
    certificateEndsOn: missingHalf(draft) === 'certificateEndsOn',
  };
  return DRAFT_FIELDS.filter((field) => missing[field]);
}

type Certificate = Pick<NoteDraftContent, 'certificateId' | 'certificateEndsOn'>;

/** What a certificate lacks: a whole one is signed, or none. */
export function missingHalf({
  certificateId,
  certificateEndsOn,
}: Certificate): keyof Certificate | undefined {
  if ((certificateId === '') === (certificateEndsOn === undefined)) return undefined;
  return certificateId === '' ? 'certificateId' : 'certificateEndsOn';
}

/** What of a draft is signed, as it is shown before and written into the note. */
export function statementOf({
  kind,
  examined = 'documents',
  checks,
  certificateId,
  certificateEndsOn,
  ...texts
}: NoteDraftContent): Statement {
  return {
    kind,
    examined,
    checks: kind ? answersOf(kind, checks) : [],
    ...texts,
    certificate:
      certificateId && certificateEndsOn ? { id: certificateId, endsOn: certificateEndsOn } : undefined,
  };
}
