import type { Day } from '#app/domain/codes/day.ts';
import type { Tie } from '#app/domain/hubs/conflict.ts';
import { isNamedIn } from '#app/domain/organisations/name-key.ts';
import { answersOf, looksAtNothing, unanswered, type Checks, type SubjectKind } from './checklists.ts';
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
  'examination',
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
 * without evidence could not be followed: both are asked of every level above the donor's own word. So is at least one
 * thing that was looked at.
 */
export function missingFrom(draft: NoteDraftContent): DraftField[] {
  const missing: Record<DraftField, boolean> = {
    kind: draft.kind === undefined,
    examined: draft.examined === undefined,
    checks: draft.kind !== undefined && unanswered(draft.kind, draft.checks).length > 0,
    examination: draft.kind !== undefined && looksAtNothing(draft.kind, draft.checks),
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

/**
 * The known ties to those behind the offer that the issuer's own words about its interests leave out. Whoever reads the
 * note reads of each there: a note that says “none” beside a partner would be read as nobody's.
 */
export function unnamedTies({ interests }: Pick<Statement, 'interests'>, ties: readonly Tie[]): Tie[] {
  return ties.filter(({ name }) => !isNamedIn(interests, name));
}

/** The texts in which an issuer says something of what it examined. */
export const SAID_TEXTS = ['what', 'how', 'findings', 'limits', 'interests'] as const;

/** As a word of its own, in English with its forms, in Arabic with what is written onto a word: “fail-safe” gives no verdict. */
const SAYS_SAFE =
  /(?<![\p{L}\p{N}-])(?:un)?safe(?![\p{L}\p{N}])|(?<!\p{L})[وفبلك]?(?:ال|لل)?آمن(?:ة|ا|ً)*(?!\p{L})/iu;

/** The texts that say “safe” or “unsafe”, which a note never does (DOMAIN section 7): to be read again before signing. */
export function textsWithVerdict(said: Pick<Statement, (typeof SAID_TEXTS)[number]>) {
  return SAID_TEXTS.filter((name) => SAYS_SAFE.test(said[name]));
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
