import type { Country } from '#app/domain/geography/geography.ts';
import { findMentions, type Mention } from '#app/domain/geography/state-mentions.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';
import { sees, type Audience } from '#app/domain/visibility.ts';
import type { NeedContent } from './need-content.ts';
import type { NeedViews } from './need-view.ts';
import { ownTexts } from './own-texts.ts';

/** A word in an answer, or in the name of a file, that could name the State to an audience from which it is masked. */
export type TellingWord = Mention & {
  field: keyof NeedContent | 'files';
  /** Some words on each side, as they stand in the text. */
  before: string;
  after: string;
  audiences: Audience[];
};

const AROUND = 40;

/** A file's name is read by whoever may have the file. */
export type NamedFile = { name: string; tier: FileTier };

/**
 * Every such word in what each audience would get, in the order of the form, names of files last. The State decides
 * whether it may stay: these are the same views that are served.
 */
export function tellingWords(
  views: NeedViews,
  state: Country,
  ownWords: readonly string[],
  files: readonly NamedFile[] = [],
): TellingWord[] {
  const found = new Map<string, TellingWord>();
  for (const view of Object.values(views)) {
    if (view.place.kind === 'state') continue;
    const names = files
      .filter(({ tier }) => sees(view.audience, tier))
      .map(({ name }) => ({ field: 'files' as const, text: name }));
    for (const { field, text } of [...ownTexts(view.answers), ...names]) {
      const read = field === 'files' ? inWords(text) : text;
      for (const mention of findMentions(read, state, ownWords)) {
        const end = mention.at + mention.length;
        const key = JSON.stringify([field, text, mention.at]);
        const known = found.get(key);
        if (known) known.audiences.push(view.audience);
        else
          found.set(key, {
            ...mention,
            words: text.slice(mention.at, end),
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

/** Names of files put numbers and dashes where texts put spaces; every sign keeps its place. */
function inWords(name: string): string {
  return name.replace(/[\p{N}_]/gu, (sign) => ' '.repeat(sign.length));
}
