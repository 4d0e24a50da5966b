import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';

/** One line of the public list, in words, shaped for it: nothing else of the offer travels with it. */
export type OfferLine = {
  id: string;
  title: string;
  titleLanguage: string;
  summary: string;
  who: string;
  facts: string[];
  note?: {
    level: NoteLevel;
    issuer: string;
    issuedOn: Day;
    expiresOn: Day;
    state: 'disputed' | 'expired' | 'unsigned';
  };
};
