import { ownTexts } from '#app/domain/offers/own-texts.ts';
import { holdsSecret, tracesIn } from '#app/domain/principles/scan-sensitive.ts';
import type { DraftNote, OfferDraft } from './offer-draft.ts';

/**
 * What an import may make of a draft: nothing where one of its texts holds a secret; where one may tell of a system, a
 * weakness or a person, the draft with a note.
 *
 * @param columnOf what the file calls the column or the element that a text of the draft came from
 */
export function lookThrough(
  draft: OfferDraft,
  columnOf: (field: string) => string,
): { draft: OfferDraft } | { secretIn: string } {
  const texts = [
    { column: columnOf('importReference'), text: draft.importReference },
    ...ownTexts(draft.content).map(({ field, text }) => ({ column: columnOf(field), text })),
  ];
  const secret = texts.find(({ text }) => holdsSecret(text));
  if (secret) return { secretIn: secret.column };

  const traces = new Map(
    texts.flatMap(({ column, text }) =>
      tracesIn(text).map((kind): [string, DraftNote] => [
        `${column} ${kind}`,
        { code: 'trace', column, kind },
      ]),
    ),
  );
  return { draft: { ...draft, notes: [...draft.notes, ...traces.values()] } };
}

/** A text as a report may repeat it. */
export function shownInReport(text: string): string {
  return holdsSecret(text) ? '…' : text;
}
