const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts whose letters are drawn alike often enough to be taken for each other inside a word. */
const ALIKE = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Armenian}/u,
];

/** True if one word is put together from letters of two scripts that look alike: `Аsteria` with a Cyrillic A. */
export function mixesScripts(text: string): boolean {
  return (text.match(WORD) ?? []).some((word) => ALIKE.filter((script) => script.test(word)).length > 1);
}
