/**
 * Where to go after signing in, from a `redirectTo` the client sent: a path of this site, else `fallback`.
 * `//evil`, `/\evil` and `\t//evil` are all other sites to a browser; only what parses to itself passes.
 */
export function returnAddress(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || value.length > 1024 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value))
    return fallback;
  if (/%(?:2f|5c|0|1)/i.test(value)) return fallback;
  const url = new URL(`http://here${value}`);
  return url.host === 'here' && url.pathname + url.search + url.hash === value ? value : fallback;
}
