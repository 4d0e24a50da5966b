import type { NeedContent } from './need-content.ts';
import { NEED_PARTS, type NeedPart } from './parts.ts';

/** A text that a person wrote freely, with the answer it belongs to. */
export type OwnText = { field: keyof NeedContent; text: string };

/** Those of one part, which are seen together. */
export function textsOfPart(need: NeedContent, part: NeedPart): string[] {
  const fields: readonly (keyof NeedContent)[] = NEED_PARTS[part].fields;
  return ownTexts(need).flatMap(({ field, text }) => (fields.includes(field) ? [text] : []));
}

/** All of a need's; of a view those that it shows, of changes those that change. */
export function ownTexts(need: Partial<NeedContent>): OwnText[] {
  const texts: { field: keyof NeedContent; text: string | undefined }[] = [
    { field: 'title', text: need.title },
    { field: 'summary', text: need.summary },
    { field: 'purpose', text: need.purpose },
    { field: 'contextNote', text: need.contextNote },
    ...(need.outcomes ?? []).flatMap(({ statement, indicator, baseline, target }) =>
      [statement, indicator, baseline, target].map((text) => ({ field: 'outcomes' as const, text })),
    ),
    { field: 'ownerUnit', text: need.ownerUnit },
    { field: 'basisTitle', text: need.basisTitle },
    { field: 'basisSection', text: need.basisSection },
    // An address can tell whose it is.
    ...(need.evidence ?? []).map(({ link }) => ({ field: 'evidence' as const, text: link })),
    { field: 'technologyBarrier', text: need.technologyBarrier },
    ...(need.excludedOrganisations ?? []).map((text) => ({ field: 'excludedOrganisations' as const, text })),
  ];
  return texts.filter((entry): entry is OwnText => entry.text !== undefined);
}
