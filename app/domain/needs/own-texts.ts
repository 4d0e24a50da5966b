import type { NeedContent } from './need.ts';

/** Every text that people wrote freely, with the answer it belongs to. */
export function ownTexts(need: NeedContent): { field: keyof NeedContent; text: string }[] {
  return [
    { field: 'title', text: need.title },
    { field: 'summary', text: need.summary },
    ...need.outcomes.flatMap(({ statement, indicator, baseline, target }) =>
      [statement, indicator, baseline, target].map((text) => ({ field: 'outcomes' as const, text })),
    ),
    { field: 'basisTitle', text: need.basisTitle },
    { field: 'basisSection', text: need.basisSection },
    ...need.excludedOrganisations.map((text) => ({ field: 'excludedOrganisations' as const, text })),
  ];
}
