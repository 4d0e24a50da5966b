import type { Day } from '#app/domain/codes/day.ts';
import type { Finding } from '#app/domain/principles/finding.ts';
import type { NeedContent } from './need.ts';

/** What holds a need back from a broker, and what would make it stronger (DOMAIN section 2). */
export function checkNeed(need: NeedContent, on: Day): Finding<keyof NeedContent>[] {
  const findings: Finding<keyof NeedContent>[] = [];
  const find = (when: boolean, finding: Finding<keyof NeedContent>) => {
    if (when) findings.push(finding);
  };

  find(!need.title.trim(), { field: 'title', code: 'need-title', severity: 'block' });
  find(need.themes.length === 0, { field: 'themes', code: 'need-theme', severity: 'block' });
  find(need.languages.length === 0, { field: 'languages', code: 'need-language', severity: 'block' });
  // PP2: results-focused. A number of people trained is not yet a result.
  find(!need.outcomes.some(isMeasurable), {
    field: 'outcomes',
    code: 'need-outcome',
    severity: 'block',
    principle: 'PP2',
  });
  // PA1: nationally identified. "In preparation" is allowed, and flagged.
  find(!need.basis || (need.basis === 'cited' && !need.basisTitle.trim()), {
    field: 'basis',
    code: 'need-basis',
    severity: 'block',
    principle: 'PA1',
  });
  find(need.startBefore !== undefined && need.startBefore < on, {
    field: 'startBefore',
    code: 'need-window-past',
    severity: 'block',
  });

  find(need.basis === 'in-preparation', {
    field: 'basis',
    code: 'need-basis-in-preparation',
    severity: 'warn',
    principle: 'PA1',
  });
  find(!need.summary.trim(), { field: 'summary', code: 'need-summary', severity: 'warn' });
  find(!need.startAfter && !need.startBefore && !need.urgency, {
    field: 'startAfter',
    code: 'need-timing',
    severity: 'warn',
  });
  find(need.norms.length === 0 && !need.maturityNow, {
    field: 'norms',
    code: 'need-norm',
    severity: 'warn',
    principle: 'PP2',
  });
  find(!need.priority, { field: 'priority', code: 'need-priority', severity: 'warn', principle: 'PA1' });
  find(need.genderMarker === undefined, {
    field: 'genderMarker',
    code: 'need-gender',
    severity: 'warn',
    principle: 'PE1',
  });
  return findings;
}

/** An outcome counts when it says what changes, how that is counted, and what it should reach. */
export function isMeasurable(outcome: { statement: string; indicator: string; target: string }): boolean {
  return [outcome.statement, outcome.indicator, outcome.target].every((part) => part.trim() !== '');
}
