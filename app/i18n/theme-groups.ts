import { SUBTHEMES, THEMES } from '#app/domain/codes/themes.ts';
import type { Translator } from './translate.ts';

/** Every theme with its sub-themes under it, to choose one; the whole theme can be chosen too. */
export function themeGroups(t: Translator) {
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
