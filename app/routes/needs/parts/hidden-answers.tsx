import type { Translator } from '#app/i18n/translate.ts';

const HIDDEN = ['state', 'words', 'outcomes', 'basis', 'delivery', 'timing', 'limits', 'people'] as const;

/** What stays with the delegation and the brokers until an introduction, said beside what donors will see. */
export function HiddenAnswers({ t }: { t: Translator }) {
  return (
    <ul>
      {HIDDEN.map((what) => (
        <li key={what}>{t(`needs.hidden.${what}`)}</li>
      ))}
    </ul>
  );
}
