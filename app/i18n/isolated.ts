/**
 * A name or other people's words within a sentence, in their own direction: the sentence is made before there is an
 * element to mark (Unicode's first strong isolate).
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
