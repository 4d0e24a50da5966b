import { refusal, type Refusal } from './refusal.ts';

const MAXIMUM_LENGTH = 8 * 1024;
/** Ours alone: on localhost the browser also sends whatever other programs on other ports have set. */
const OURS = '__Host-';

/** A name of ours twice, or a value that would decode to a control character, is nobody's honest browser. */
export function inspectCookies(header: string | undefined): Refusal | undefined {
  if (header === undefined) return undefined;
  if (header.length > MAXIMUM_LENGTH) return refusal(400, 'cookies-too-long');
  const seen = new Set<string>();
  for (const [name, value] of cookiePairs(header)) {
    if (!name.startsWith(OURS)) continue;
    if (seen.has(name)) return refusal(400, 'cookie-repeated');
    if (!/^[\w!#$&'*+./:=~^`|%-]*$/.test(value) || /%(?![2-9a-f][0-9a-f])/i.test(value)) {
      return refusal(400, 'malformed-cookie');
    }
    seen.add(name);
  }
  return undefined;
}

/** The value of one cookie as it was sent. */
export function findCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined || !header.includes(name)) return undefined;
  return cookiePairs(header).find(([given]) => given === name)?.[1];
}

/** Whether the reader carries anything of ours: a session or a flash message, so that no shared page may answer. */
export function hasOwnCookie(header: string | undefined): boolean {
  return header !== undefined && cookiePairs(header).some(([name]) => name.startsWith(OURS));
}

function cookiePairs(header: string): [string, string][] {
  return header.split(';').map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? [pair.trim(), ''] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
  });
}
