import { refusal, type Refusal } from './refusal.ts';
import { hasHostileKey } from './hostile-keys.ts';

export type Address = { path: string; query: URLSearchParams };

/** Remix's matcher takes seconds of CPU on one long path, so length is refused before anything looks at it. */
const MAXIMUM_LENGTH = 1024;
/** Identity providers bring codes of more than a thousand characters back; that path is short. */
const ANSWER_PATH = '/en/sign-in/answer';
const LONGEST_ANSWER = 4096;
const MAXIMUM_SEGMENTS = 16;

/**
 * The request target as path and query, or why it is refused.
 *
 * Only the spelling a browser would send is accepted: a path that the URL parser would rewrite (`/../`, `\`,
 * raw Unicode, a target that is not a path) would mean one thing to a cache or a proxy and another to Remix.
 */
export function readAddress(target: string): Address | Refusal {
  if (target.length > LONGEST_ANSWER) return refusal(414, 'address-too-long');
  const questionMark = target.indexOf('?');
  const path = questionMark < 0 ? target : target.slice(0, questionMark);
  if (target.length > MAXIMUM_LENGTH && path !== ANSWER_PATH) return refusal(414, 'address-too-long');
  if (path.split('/').length - 1 > MAXIMUM_SEGMENTS) return refusal(414, 'too-many-segments');

  const decoded = decode(target);
  if (decoded === undefined || decoded.includes('\0')) return refusal(400, 'malformed-address');
  if (!path.startsWith('/') || path.includes('//')) return refusal(400, 'malformed-address');
  // The path may match the base only by being parsed unchanged: `http://x` + `\evil` or `@evil` does not.
  if (!URL.canParse(path, 'http://x') || new URL(`http://x${path}`).pathname !== path) {
    return refusal(400, 'malformed-address');
  }

  const query = new URLSearchParams(questionMark < 0 ? '' : target.slice(questionMark + 1));
  return asksForInternals(path, query) ?? hasHostileKey(query.keys()) ?? { path, query };
}

function decode(target: string): string | undefined {
  if (!target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return undefined;
  }
}

/**
 * Remix's own back doors. No page of ours hydrates, so nothing we serve ever asks for them; `_data` runs an
 * action without the origin check, `.data?_routes=` runs a child's loader without its parent's.
 */
function asksForInternals(path: string, query: URLSearchParams): Refusal | undefined {
  const plain = path.includes('%') ? decodeURIComponent(path) : path;
  if (/\.data\/*$/i.test(plain) || /^\/__manifest\/*$/i.test(plain)) return refusal(400, 'remix-internal');
  return query.has('_data') || query.has('_routes') ? refusal(400, 'remix-internal') : undefined;
}
