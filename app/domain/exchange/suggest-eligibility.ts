import { findDacRegion } from '#app/domain/geography/dac-regions.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { isKnownPlace } from '#app/domain/geography/place-code.ts';
import type { IatiActivity } from './iati-activity.ts';
import type { DraftNote } from './offer-draft.ts';

/**
 * Who an activity is for, as a suggestion that its donor confirms: a programme that runs somewhere today is not by
 * that an offer to the same place tomorrow. Countries by ISO code, regions by M49, DAC's through the table.
 */
export function suggestEligibility(
  { countries, regions }: Pick<IatiActivity, 'countries' | 'regions'>,
  geography: Geography,
): { eligible: string[]; notes: DraftNote[] } {
  const eligible = new Set<string>();
  const notes: DraftNote[] = [];
  for (const { code } of countries) {
    if (geography.countries.has(code)) eligible.add(code);
    else notes.push({ code: 'country-unknown', country: code });
  }
  for (const region of regions) {
    const { areas, nearest } = areasMeant(region, geography);
    areas.forEach((area) => eligible.add(area));
    if (areas.length === 0) notes.push({ code: 'region-unknown', region: region.code });
    else if (nearest) notes.push({ code: 'region-nearest', region: region.code });
  }
  if (countries.length + regions.length === 0) notes.push({ code: 'no-recipient' });
  return { eligible: [...eligible], notes };
}

function areasMeant(
  { code, vocabulary }: { code: string; vocabulary: string },
  geography: Geography,
): { areas: readonly string[]; nearest: boolean } {
  if (vocabulary === '1') {
    const region = findDacRegion(code);
    return { areas: region?.areas ?? [], nearest: region?.fit === 'nearest' };
  }
  return { areas: vocabulary === '2' && isKnownPlace(geography, code) ? [code] : [], nearest: false };
}
