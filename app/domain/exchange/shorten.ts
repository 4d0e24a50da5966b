/** At most `limit` characters (code points, as the database counts them), cut between words and marked with `…`. */
export function shorten(text: string, limit: number): { text: string; cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  // A character is at most two units long, so no more than this is ever looked at.
  const characters = [...text.slice(0, 2 * limit + 2)];
  if (characters.length <= limit) return { text, cut: false };
  const head = characters.slice(0, limit - 1).join('');
  const space = head.lastIndexOf(' ');
  return { text: `${(space > limit / 2 ? head.slice(0, space) : head).trimEnd()}…`, cut: true };
}
