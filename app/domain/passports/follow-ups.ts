import type { PassportAnswers, PassportField } from './questions.ts';

type FollowUp = { of: keyof PassportAnswers; after: readonly string[] };

const EVALUATED = ['common-criteria', 'eucc', 'fips', 'national', 'penetration-test', 'code-audit'];
const evaluation: FollowUp = { of: 'scheme', after: EVALUATED };

/** Questions that only some answers of another lead to: where it was answered otherwise, there is nothing to state. */
const FOLLOW_UPS: Partial<Record<PassportField, FollowUp>> = {
  vulnerabilitiesOn: { of: 'vulnerabilities', after: ['none-known', 'listed', 'open'] },
  vulnerabilitiesNote: { of: 'vulnerabilities', after: ['listed', 'open'] },
  endOfLifeNote: { of: 'endOfLife', after: ['some'] },
  termEndsOn: { of: 'term', after: ['limited', 'subscription'] },
  remoteAccessNote: { of: 'remoteAccess', after: ['can-be-disabled', 'required'] },
  lawfulAccessNote: { of: 'lawfulAccess', after: ['some'] },
  feesNote: { of: 'fees', after: ['some'] },
  conflictNote: { of: 'conflict', after: ['declared'] },
  laboratory: evaluation,
  evaluationScope: evaluation,
  evaluationLevel: evaluation,
  certificate: evaluation,
  certificateEndsOn: evaluation,
  reportReaders: evaluation,
};

/** Whether a question is one for this component: "not stated" is said of no other. What was answered is always shown. */
export function isAsked(answers: PassportAnswers, field: PassportField): boolean {
  const followUp = FOLLOW_UPS[field];
  if (!followUp || answers[field] !== undefined) return true;
  return followUp.after.includes(answers[followUp.of] ?? '');
}
