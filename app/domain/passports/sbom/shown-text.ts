/**
 * A stranger's text without what no page can show and no database can keep: control and format characters, halves of
 * characters. Cut at its end.
 */
export function shownText(text: string, longest: number): string {
  const plain = text.slice(0, longest * 4).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '');
  return [...plain].slice(0, longest).join('').trim();
}
