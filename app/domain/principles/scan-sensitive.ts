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
  return apart(
    [...SECRET_RECOGNISERS, ...TRACE_RECOGNISERS].flatMap((recogniser) => hitsOf(recogniser, text)),
  );
}

export function holdsSecret(text: string): boolean {
  return SECRET_RECOGNISERS.some((recogniser) => hitsOf(recogniser, text).length > 0);
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

function hitsOf({ kind, pattern, holds }: Recogniser, text: string): Hit[] {
  const hits: Hit[] = [];
  let until = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const found: Found = { text, start, end: start + match[0].length, groups: match.groups ?? {} };
    // Within what was found already: the rest of a long token.
    if (start < until || (holds && !holds(found))) continue;
    const { name } = found.groups;
    const end = isSecret(kind) ? endOfSecret(kind, found) : found.end;
    const shownTo = isSecret(kind) ? start + (name?.length ?? FIRST_SIGNS) : end;
    hits.push({ kind, start, end, shownTo });
    until = end;
  }
  return hits;
}

/** A token goes on until a blank, a private key until it says that it ends. */
function endOfSecret(kind: Sensitive, { text, end }: Found): number {
  if (kind === 'private-key') {
    const closing = text.indexOf('-----END', end);
    return closing === -1 ? text.length : Math.min(text.length, closing + 40);
  }
  const rest = /[\s"'”»<>]/g;
  rest.lastIndex = end;
  return rest.exec(text)?.index ?? text.length;
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
