import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { themeGroups } from '#app/i18n/theme-groups.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Option, OptionGroup } from '#app/ui/form/select.tsx';

/** Every theme with its sub-themes under it; the whole theme can be chosen too. */
export function themeOptions(t: Translator): OptionGroup[] {
  return themeGroups(t);
}

/** Languages by name, in the reader's alphabet. */
export function languageOptions(t: Translator): Option[] {
  const order = new Intl.Collator(t.lang);
  return DELIVERY_LANGUAGES.map((code) => ({ value: code, label: t.language(code) })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
}
