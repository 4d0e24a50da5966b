import type { NeedView } from '#app/domain/needs/need-view.ts';
import { ORIGIN_FIELDS, type PlanOrigin, type PlanOutcome } from './plan.ts';

/**
 * What a joint plan begins with: of a need as a partner is shown it, its results to work on and what they rest on; of the
 * offer, the larger programme that it belongs to.
 */
export function carriedOver(
  answers: Partial<NeedView['answers']> = {},
  offer?: { largerProgramme: string; textLanguage?: string | undefined },
): { outcomes: PlanOutcome[]; origin: PlanOrigin } {
  const outcomes = (answers.outcomes ?? []).map((outcome, needOutcome) => ({ ...outcome, needOutcome }));
  const kept = ORIGIN_FIELDS.filter((field) => answers[field] !== undefined);
  // The language is that of the document's title.
  const shown = kept.filter((field) => field !== 'textLanguage' || answers.basisTitle !== undefined);
  return {
    outcomes,
    origin: {
      ...(Object.fromEntries(shown.map((field) => [field, answers[field]])) as PlanOrigin),
      ...(offer?.largerProgramme && {
        programme: offer.largerProgramme,
        ...(offer.textLanguage && { programmeLanguage: offer.textLanguage }),
      }),
    },
  };
}
