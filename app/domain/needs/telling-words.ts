import type { Country } from '#app/domain/geography/geography.ts';
import { findMentions, type Mention } from '#app/domain/geography/state-mentions.ts';
import type { Audience } from '#app/domain/visibility.ts';
import type { NeedContent } from './need-content.ts';
import type { NeedViews } from './need-view.ts';
import { ownTexts } from './own-texts.ts';

/** A word in an answer that could name the State to an audience from which it is masked. */
export type TellingWord = Mention & {
  field: keyof NeedContent;
  /** Some words on each side, as they stand in the text. */
  before: string;
  after: string;
  audiences: Audience[];
};

const AROUND = 40;

/**
 * Every such word in what each audience would get, in the order of the form. The State decides whether it may stay:
 * these are the same views that are served.
 */
export function tellingWords(views: NeedViews, state: Country, ownWords: readonly string[]): TellingWord[] {
  const found = new Map<string, TellingWord>();
  for (const view of Object.values(views)) {
    if (view.place.kind === 'state') continue;
    for (const { field, text } of ownTexts(view.answers)) {
      for (const mention of findMentions(text, state, ownWords)) {
        const end = mention.at + mention.length;
        const key = JSON.stringify([field, text, mention.at]);
        const known = found.get(key);
        if (known) known.audiences.push(view.audience);
        else
          found.set(key, {
            ...mention,
            field,
            before: text.slice(Math.max(0, mention.at - AROUND), mention.at),
            after: text.slice(end, end + AROUND),
            audiences: [view.audience],
          });
      }
    }
  }
  return [...found.values()];
}
