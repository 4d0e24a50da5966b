import type { NeedFacts } from '#app/domain/matches/facts.ts';
import type { MaskedView, NeedContent } from './need.ts';

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
    outcomes: outcomeText(need) || undefined,
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
 * A need as matching sees it for a donor before introduction: made from the masked view alone, so no point, order or
 * sentence can betray what the view hides.
 */
export function maskedNeedFacts(id: string, view: MaskedView): NeedFacts {
  return {
    id,
    reference: view.reference,
    place: { kind: 'region', m49: view.region },
    title: '',
    themes: view.themes,
    modes: [],
    languages: [],
    sizeBand: view.sizeBand,
    masked: true,
  };
}

function outcomeText(need: NeedContent): string {
  return need.outcomes
    .map((outcome) => `${outcome.statement} ${outcome.indicator} ${outcome.target}`)
    .join('\n');
}
