import { westernDigits } from '#app/domain/text/western-digits.ts';
import { isSecret, type Found, type Recogniser, type Sensitive, type Trace } from './sensitive/kinds.ts';
import { SECRET_RECOGNISERS } from './sensitive/secrets.ts';
import { TRACE_RECOGNISERS } from './sensitive/traces.ts';

export { isSecret, SECRETS, TRACES, type Secret, type Sensitive, type Trace } from './sensitive/kinds.ts';

/** Something in a text that should not be there: which kind, and where it stands. */
export type Hit = {
  kind: Sensitive;
  start: number;
  end: number;
  /** How much from `start` may be shown: all of a trace, of a secret no more than what names it. */
  shownTo: number;
};

/**
 * What is found in a text, in its order. It reads patterns, not meaning, in time linear in the text's length. Where a
 * secret was found, the traces within it are not told as well.
 */
export function scanSensitive(text: string): Hit[] {
  // An address typed in Arabic or Persian digits is the same address; each stands where it stood.
  const read = westernDigits(text);
  return apart(
    [...SECRET_RECOGNISERS, ...TRACE_RECOGNISERS].flatMap((recogniser) => hitsOf(recogniser, read)),
  );
}

export function holdsSecret(text: string): boolean {
  const read = westernDigits(text);
  return SECRET_RECOGNISERS.some((recogniser) => hitsOf(recogniser, read).length > 0);
}

/** The kinds of traces in a text, each once. */
export function tracesIn(text: string): Trace[] {
  const kinds = scanSensitive(text).map(({ kind }) => kind);
  return [...new Set(kinds.filter((kind): kind is Trace => !isSecret(kind)))];
}

/** The words concerned, short enough for a sentence. Of a secret only its name or its first signs. */
export function shownWords(text: string, { kind, start, end, shownTo }: Hit): string {
  if (isSecret(kind)) return `${text.slice(start, shownTo).trim().slice(0, LONGEST_SHOWN)}…`;
  const words = text.slice(start, end);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN - 1)}…` : words;
}

const LONGEST_SHOWN = 40;
/** Enough to find it by, and too little to use. */
const FIRST_SIGNS = 4;

function hitsOf({ kind, pattern, widen, holds }: Recogniser, text: string): Hit[] {
  const hits: Hit[] = [];
  let until = 0;
  for (const match of text.matchAll(pattern)) {
    // Within what was found already: the rest of a long token.
    if (match.index < until) continue;
    const begun = foundBy(match, text);
    const found = widen ? { ...begun, ...widen(begun) } : begun;
    if (holds && !holds(found)) continue;
    const { start, groups } = found;
    const end = isSecret(kind) ? endOfSecret(kind, found) : found.end;
    const shownTo = isSecret(kind) ? start + (groups['name']?.length ?? FIRST_SIGNS) : end;
    hits.push({ kind, start, end, shownTo });
    until = end;
  }
  return hits;
}

/** A match, with the whole of a value of which the pattern has the beginning. */
function foundBy(match: RegExpExecArray, text: string): Found {
  const start = match.index;
  const matched = start + match[0].length;
  const { value, ...groups } = match.groups ?? {};
  if (value === undefined) return { text, start, end: matched, groups };
  const from = matched - value.length;
  const end = endOfRun(text, matched, from + LONGEST_VALUE);
  return { text, start, end, groups: { ...groups, value: text.slice(from, end) } };
}

/** Looked at whole; a longer one is judged by this much of it. */
const LONGEST_VALUE = 200;

function endOfRun(text: string, from: number, most: number): number {
  let end = from;
  while (end < most && end < text.length && !/[\s"'”»<>，。；、]/.test(text[end] ?? '')) end += 1;
  return end;
}

/** A token goes on until a blank, a private key until it says that it ends. */
function endOfSecret(kind: Sensitive, { text, end }: Found): number {
  if (kind !== 'private-key') return endOfRun(text, end, text.length);
  const closing = text.indexOf('-----END', end);
  return closing === -1 ? text.length : Math.min(text.length, closing + 40);
}

/** In the order of the text. Of two that overlap a secret stays, else the one that begins first, else the longer. */
function apart(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (isSecret(hit.kind) && !isSecret(last.kind)) kept[kept.length - 1] = hit;
  }
  return kept;
}
