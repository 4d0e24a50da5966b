/**
 * Controls, marks that turn the direction of what follows (embeddings, overrides, isolates), and what else shows as nothing
 * and belongs to no script. White space stays; so do the joiners, the marks of direction that Arabic and Persian are typed
 * with, and the break within words of Khmer and Thai.
 */
const HIDDEN = /(?![\t-\r])[\p{Cc}\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A text of other people as it will be read: nothing in it makes it read otherwise than it is kept. */
export function plainText(text: string): string {
  return text.replace(HIDDEN, '');
}
