import type { Day } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { planGaps, type GapCode } from '#app/domain/matches/plan/gaps.ts';
import type { PlanContent, PlanPart } from '#app/domain/matches/plan/plan.ts';
import type { Finding } from './finding.ts';

export type AgreementCode = GapCode | 'no-note' | 'dual-use-unguarded';
export type AgreementFinding = Finding<PlanPart | 'note' | 'offer', AgreementCode>;

/** Which principle asks for what a joint plan must say before it is agreed (DOMAIN section 2: block "agreed"). */
export function principleOfGap(code: GapCode): PrincipleId {
  switch (code) {
    case 'no-outcome':
    case 'outcome-no-statement':
    case 'outcome-no-indicator':
    case 'outcome-no-target':
    case 'outcome-no-by':
    case 'outcome-before-start':
      return 'PP2';
    case 'no-remains':
    case 'no-milestone':
    case 'milestone-untitled':
    case 'milestone-undated':
    case 'milestone-outside':
    case 'no-dates':
    case 'start-before-introduction':
    case 'end-past':
      return 'PP1';
    case 'no-monitoring':
    case 'no-recipient-design':
    case 'no-recipient-execution':
    case 'no-recipient-monitoring':
      return 'PA2';
    // What technology reaches and where data stay is the State's to decide.
    case 'no-annex-dataStays':
    case 'no-annex-remoteAccess':
      return 'PP4';
    case 'no-annex-handedOver':
    case 'no-annex-exit':
      return 'PP5';
  }
}

/**
 * What stands between a joint plan and an agreement, each with the principle that asks for it; all of it blocks. For
 * technology the trust note counts that is in force on the day, and for what has a dual use its safeguards.
 */
export function checkAgreement(
  plan: PlanContent,
  offer: { technology: boolean; noteInForce: boolean; dualUse: boolean; safeguarded: boolean },
  on: Day,
  introducedOn: Day | undefined,
): AgreementFinding[] {
  const findings: AgreementFinding[] = planGaps(plan, offer.technology, on, introducedOn).map(
    ({ part, code }) => ({
      field: part,
      code,
      severity: 'block',
      principle: principleOfGap(code),
    }),
  );
  if (offer.technology && !offer.noteInForce)
    findings.push({ field: 'note', code: 'no-note', severity: 'block', principle: 'PP5' });
  if (offer.dualUse && !offer.safeguarded)
    findings.push({ field: 'offer', code: 'dual-use-unguarded', severity: 'block', principle: 'PE1' });
  return findings;
}

/** What could serve surveillance, and says no safeguards: it is agreed no more than it is published (PE1). */
export function isUnguarded(findings: readonly AgreementFinding[]): boolean {
  return findings.some(({ code }) => code === 'dual-use-unguarded');
}
