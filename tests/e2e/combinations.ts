import type { UiLanguage } from '#app/domain/codes/languages.ts';

export type Combination = { lang: UiLanguage; script: boolean; name: string };

/** Every journey is walked in both languages, with script and without. */
export const COMBINATIONS: readonly Combination[] = (['en', 'ar'] as const).flatMap((lang) =>
  [true, false].map((script) => ({
    lang,
    script,
    name: `${lang === 'en' ? 'in English' : 'in Arabic'} ${script ? 'with' : 'without'} script`,
  })),
);
