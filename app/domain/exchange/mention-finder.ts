import { fold } from '#app/domain/text/fold.ts';

type Word = { beginning: string; topics: string[] };

/** No word of ours is shorter, so this much of each is its place in the index. */
const INDEXED = 3;

/**
 * Finds where a text first mentions each topic, in one pass over the text however many words there are: a file of
 * thousands of activities is looked through while others wait. The answer lists topics in the order of first mention.
 *
 * @param words per topic the beginnings of words or phrases; `_` at the end means the whole word
 */
export function mentionFinder<Topic extends string>(
  words: Readonly<Partial<Record<Topic, readonly string[]>>>,
): (text: string) => Map<Topic, number> {
  const index = indexOf(words);
  return (text) => {
    const folded = spaced(text);
    const found = new Map<string, number>();
    for (let at = 0; at >= 0; at = folded.indexOf(' ', at + 1)) {
      for (const { beginning, topics } of index.get(folded.slice(at + 1, at + 1 + INDEXED)) ?? []) {
        if (!folded.startsWith(beginning, at + 1)) continue;
        for (const topic of topics) if (!found.has(topic)) found.set(topic, at);
      }
    }
    return found as Map<Topic, number>;
  };
}

function indexOf(words: Readonly<Partial<Record<string, readonly string[]>>>): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const [topic, list = []] of Object.entries(words)) {
    for (const word of list) {
      const beginning = beginningOf(word);
      const key = beginning.slice(0, INDEXED);
      const sameKey = index.get(key) ?? [];
      const known = sameKey.find((other) => other.beginning === beginning);
      if (known) known.topics.push(topic);
      else index.set(key, [...sameKey, { beginning, topics: [topic] }]);
    }
  }
  return index;
}

function beginningOf(word: string): string {
  const whole = word.endsWith('_');
  const folded = spaced(whole ? word.slice(0, -1) : word).slice(1);
  return whole ? folded : folded.trimEnd();
}

/** One space around each word, spelled as {@link fold} spells it and without the Arabic article. */
function spaced(text: string): string {
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${words.trim()} `.replaceAll(' ال', ' ');
}
