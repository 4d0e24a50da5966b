import type { IatiActivity } from './iati-activity.ts';
import type { DraftNote } from './offer-draft.ts';

/** What the import has to know of the world: which countries exist, and what a DAC region is in M49. */
export type Places = {
  isCountry: (alpha2: string) => boolean;
  isRegion: (m49: string) => boolean;
  /** M49 codes of an OECD DAC region; `undefined` where no M49 area stands for it. */
  dacRegion: (code: string) => readonly string[] | undefined;
};

/**
 * Who an activity is for, as a suggestion that its donor confirms: a programme that runs somewhere today is not by
 * that an offer to the same place tomorrow. Countries by ISO code, regions by M49, DAC's through the table.
 */
export function suggestEligibility(
  { countries, regions }: Pick<IatiActivity, 'countries' | 'regions'>,
  places: Places,
): { eligible: string[]; notes: DraftNote[] } {
  const eligible = new Set<string>();
  const notes: DraftNote[] = [];
  for (const { code } of countries) {
    if (places.isCountry(code)) eligible.add(code);
    else notes.push({ code: 'country-unknown', country: code });
  }
  for (const region of regions) {
    const codes = areasOf(region, places);
    if (codes) codes.forEach((code) => eligible.add(code));
    else notes.push({ code: 'region-unknown', region: region.code });
  }
  if (countries.length + regions.length === 0) notes.push({ code: 'no-recipient' });
  return { eligible: [...eligible], notes };
}

function areasOf(region: { code: string; vocabulary: string }, places: Places): readonly string[] | undefined {
  if (region.vocabulary === '1') return places.dacRegion(region.code);
  return region.vocabulary === '2' && places.isRegion(region.code) ? [region.code] : undefined;
}
