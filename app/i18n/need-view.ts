import type { Geography } from '#app/domain/geography/geography.ts';
import type { MaskedView } from '#app/domain/needs/need.ts';
import { placeName } from './places.ts';
import type { Translator } from './translate.ts';

/** What stands for the title of a need whose State is masked: its themes and its region, and nothing else. */
export function maskedNeedTitle(
  t: Translator,
  geography: Geography,
  need: Pick<MaskedView, 'themes' | 'region'>,
): string {
  return t('matches.masked.title', {
    themes: t.list(need.themes.map((code) => t.label(`codes.themes.${code}`))),
    region: placeName(geography, need.region, t),
  });
}
