import { daysBetween, isDay } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { IatiActivity } from './iati-activity.ts';

/**
 * Delivery modes by DAC aid type. D01 is the donor's own personnel: the length of the activity says whether that is a
 * mission (`MIS`, at most four weeks) or a presence (`EMB`, three months or more). D02 is training and seminars in the
 * recipient country, E01 study in the donor's. C01 is "a project": it says nothing of how, so nothing is suggested.
 */
export function suggestModes(aidTypes: IatiActivity['aidTypes'], startsOn?: string, endsOn?: string): Mode[] {
  const codes = aidTypes.filter(({ vocabulary }) => vocabulary === '1').map(({ code }) => code);
  const modes: Mode[] = [];
  if (codes.includes('D01')) modes.push(...personnelMode(startsOn, endsOn));
  if (codes.includes('D02')) modes.push('TRN');
  if (codes.includes('E01')) modes.push('FEL');
  return modes;
}

const MISSION_DAYS = 28;
const PRESENCE_DAYS = 90;

function personnelMode(startsOn = '', endsOn = ''): Mode[] {
  if (!isDay(startsOn) || !isDay(endsOn)) return [];
  const days = daysBetween(startsOn, endsOn);
  if (days >= PRESENCE_DAYS) return ['EMB'];
  return days <= MISSION_DAYS ? ['MIS'] : [];
}
