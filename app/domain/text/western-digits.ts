/** The digits of Arabic and those of Persian and Urdu as 0 to 9; whatever else stands in the text is left alone. */
export function westernDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
