import type { Day } from '#app/domain/codes/day.ts';
import type { GenderMarker, Mode, SizeBand } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

/** Characters of texts and lengths of lists that an offer takes; the database checks the same numbers. */
export const OFFER_LIMITS = {
  reference: 200,
  title: 200,
  summary: 5000,
  implementer: 200,
  funders: 40,
  languages: 40,
  eligible: 260,
} as const;

/** What an import proposes as an offer. Its donor confirms every suggestion before it is handed in. */
export type OfferDraft = {
  /** The source's own reference: the same one is never imported twice by one organisation. */
  importReference: string;
  title: string;
  summary: string;
  /** ISO 639-1 of title and summary; absent where the source does not say. */
  textLanguage?: string;
  startsOn?: Day;
  endsOn?: Day;
  themes: readonly ThemeCode[];
  modes: readonly Mode[];
  languages: readonly string[];
  /** ISO 3166-1 alpha-2 and M49 codes. */
  eligible: readonly string[];
  sizeBand?: SizeBand;
  genderMarker?: GenderMarker;
  funders: readonly string[];
  implementer: string;
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
] as const;
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];

/** The sentence is the message `imports.note.<code>`. */
export type DraftNote =
  | { code: 'no-theme' }
  | { code: 'no-recipient' }
  /** A region of another vocabulary, or one that no M49 code stands for. */
  | { code: 'region-unknown'; region: string }
  /** The area of M49 nearest to a DAC region draws its border differently. */
  | { code: 'region-nearest'; region: string }
  | { code: 'country-unknown'; country: string }
  | { code: 'dates-reversed'; startsOn: string; endsOn: string }
  | { code: 'date-out-of-range'; date: string }
  | { code: 'title-shortened'; limit: number }
  | { code: 'summary-shortened'; limit: number };

export type DraftNoteCode = DraftNote['code'];
