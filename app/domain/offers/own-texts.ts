import type { OfferContent } from './offer.ts';

/** Answers in the donor's own words, in the order of the form. */
const TEXTS = [
  'title',
  'summary',
  'outcomes',
  'conditionsNote',
  'implementer',
  'exitPlan',
  'largerProgramme',
  'localCounterpart',
  'evidence',
  'accessibility',
  'safeguards',
  'declaration',
  'declarationLimits',
] as const satisfies readonly (keyof OfferContent)[];

export type OwnText = { field: keyof OfferContent; text: string };

/** Every text a donor wrote, with the answer it belongs to; of changes to an offer those that change. */
export function ownTexts(offer: Partial<OfferContent>): OwnText[] {
  const texts = TEXTS.flatMap((field): OwnText[] => {
    const text = offer[field];
    return text === undefined ? [] : [{ field, text }];
  });
  return [...texts, ...(offer.funders ?? []).map((text) => ({ field: 'funders' as const, text }))];
}
