import { GENDER_MARKERS, type GenderMarker } from '#app/domain/codes/delivery.ts';
import type { IatiActivity } from './iati-activity.ts';

/** OECD policy marker 1 is gender equality; its significance is our marker. 3 and 4 belong to other markers. */
export function suggestGender(markers: IatiActivity['policyMarkers']): GenderMarker | undefined {
  const marker = markers.find(({ code, vocabulary }) => code === '1' && vocabulary === '1');
  return GENDER_MARKERS.find((value) => String(value) === marker?.significance);
}
