import type { Translator } from '#app/i18n/translate.ts';
import type { Step } from './by-when.tsx';

/** A step as a page shows it; undefined where it was not taken. */
export function stepTaken(t: Translator, who: string | undefined, at: Date | undefined): Step | undefined {
  return who && at ? { who: t.person(who), at: t.instant(at) } : undefined;
}
