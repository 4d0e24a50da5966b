import type { Day } from '#app/domain/codes/day.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { Trace } from '#app/domain/principles/scan-sensitive.ts';

/** The longest reference of a source that is kept; the database checks the same number. */
export const LONGEST_IMPORT_REFERENCE = 200;

/** Lists that a source can fill further than the database keeps them. */
export const LONGEST_LISTS = { themes: 20, languages: 40 } as const;

/** What an import proposes as an offer. Its donor confirms every suggestion before it is handed in. */
export type OfferDraft = {
  /** The source's own reference: the same one is never imported twice by one organisation. */
  importReference: string;
  content: Partial<OfferContent>;
  /** Fields filled by a rule of ours rather than by the source's own words, to be confirmed one by one. */
  suggested: readonly SuggestedField[];
  /** What the source said and the draft could not carry over. */
  notes: readonly DraftNote[];
};

export const SUGGESTED_FIELDS = [
  'themes',
  'modes',
  'languages',
  'eligible',
  'sizeBand',
  'genderMarker',
] as const satisfies readonly (keyof OfferContent)[];
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];

/** The sentence is the message `imports.note.<code>`. */
export type DraftNote =
  | { code: 'no-theme' }
  /** The language that is suggested is the one the text is in. */
  | { code: 'language-of-text' }
  | { code: 'no-recipient' }
  /** A region of another vocabulary, or one that no M49 code stands for. */
  | { code: 'region-unknown'; region: string }
  /** The area of M49 nearest to a DAC region draws its border differently. */
  | { code: 'region-nearest'; region: string }
  | { code: 'country-unknown'; country: string }
  | { code: 'dates-reversed'; startsOn: string; endsOn: string }
  | { code: 'start-out-of-range'; date: string }
  | { code: 'end-out-of-range'; date: string }
  /** No day of the calendar as `YYYY-MM-DD`. */
  | { code: 'start-unread'; date: string }
  | { code: 'end-unread'; date: string }
  /** No number. */
  | { code: 'budget-unread'; amount: string }
  /** It is one sum for several recipients. */
  | { code: 'budget-of-all' }
  /** Not all of it is in United States dollars, which the sizes of an offer are in. */
  | { code: 'budget-in-other-currency' }
  /** The row is over: it cannot be handed in as it stands. */
  | { code: 'closing-day-past'; closesOn: Day }
  | { code: 'delivery-past'; endsOn: Day }
  | { code: 'title-shortened'; limit: number }
  | { code: 'summary-shortened'; limit: number }
  | { code: 'column-shortened'; column: string; limit: number }
  | { code: 'column-out-of-range'; column: string; least: number; most: number }
  | { code: 'hub-unknown'; hub: string }
  /** A text that may tell of a system, a weakness or a person. */
  | { code: 'trace'; column: string; kind: Trace }
  /** A trust note is issued here or uploaded signed; a spreadsheet's word for it is none. */
  | { code: 'trust-note-left-out' };

export type DraftNoteCode = DraftNote['code'];
