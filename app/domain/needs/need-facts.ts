import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { NeedContent } from './need-content.ts';
import type { NeedView } from './need-view.ts';

/** A need as matching sees it when the reader may see all of it: its State's delegation and brokers. */
export function needFacts(
  need: NeedContent & { id: string; reference: string; stateCode: string },
  around: { hubNames: readonly string[]; runningInTheme?: number },
): NeedFacts {
  return {
    id: need.id,
    reference: need.reference,
    place: { kind: 'state', code: need.stateCode },
    title: need.title,
    summary: need.summary || undefined,
    outcomes: outcomeText(need.outcomes) || undefined,
    textLanguage: need.textLanguage,
    themes: need.themes,
    modes: need.modes,
    languages: need.languages,
    maturityNow: need.maturityNow,
    maturityTarget: need.maturityTarget,
    startAfter: need.startAfter,
    startBefore: need.startBefore,
    durationWeeks: need.durationWeeks,
    sizeBand: need.sizeBand,
    urgency: need.urgency,
    redLines: need.redLines,
    excludedOrganisations: need.excludedOrganisations,
    hubs: around.hubNames,
    priority: need.priority,
    basis: need.basis === 'in-preparation' ? 'in-preparation' : need.basisTitle || undefined,
    genderMarker: need.genderMarker,
    runningInTheme: around.runningInTheme,
  };
}

/**
 * A need as matching sees it for a donor before introduction: made from that audience's view alone, so no point, order
 * or sentence can betray what the view hides.
 */
export function viewFacts(id: string, { reference, place, answers }: NeedView): NeedFacts {
  return {
    id,
    reference,
    place,
    title: answers.title ?? '',
    summary: answers.summary,
    outcomes: answers.outcomes && outcomeText(answers.outcomes),
    textLanguage: answers.textLanguage,
    themes: answers.themes,
    modes: answers.modes ?? [],
    languages: answers.languages ?? [],
    maturityNow: answers.maturityNow,
    maturityTarget: answers.maturityTarget,
    startAfter: answers.startAfter,
    startBefore: answers.startBefore,
    durationWeeks: answers.durationWeeks,
    sizeBand: answers.sizeBand,
    urgency: answers.urgency,
    redLines: answers.redLines,
    priority: answers.priority,
    genderMarker: answers.genderMarker,
    masked: true,
  };
}

function outcomeText(outcomes: NeedContent['outcomes']): string {
  return outcomes.map((outcome) => `${outcome.statement} ${outcome.indicator} ${outcome.target}`).join('\n');
}
