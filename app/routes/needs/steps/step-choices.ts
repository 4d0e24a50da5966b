import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { SUBTHEMES, THEMES } from '#app/domain/codes/themes.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Option, OptionGroup } from '#app/ui/form/select.tsx';

/** Every theme with its sub-themes under it; the whole theme can be chosen too. */
export function themeOptions(t: Translator): OptionGroup[] {
  return THEMES.map((theme) => {
    const label = t(`codes.themes.${theme}`);
    return {
      label,
      options: [
        ...SUBTHEMES[theme].map((sub) => {
          const code = `${theme}-${sub}`;
          return { value: code, label: t.label(`codes.themes.${code}`) };
        }),
        { value: theme, label: t('needs.form.whole_theme', { theme: label }) },
      ],
    };
  });
}

/** Languages by name, in the reader's alphabet. */
export function languageOptions(t: Translator): Option[] {
  const order = new Intl.Collator(t.lang);
  return DELIVERY_LANGUAGES.map((code) => ({ value: code, label: t.language(code) })).sort((a, b) =>
    order.compare(a.label, b.label),
  );
}
