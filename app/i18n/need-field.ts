import type { NeedField } from '#app/domain/needs/check-need.ts';
import type { Translator } from './translate.ts';

/** What the form asks of “you”, said of the State: whoever reads an answer need not be the one who gave it. */
const OF_THE_STATE = [
  'textLanguage',
  'maturityTarget',
  'modes',
  'technologyBarrier',
  'hubIds',
  'durationWeeks',
  'priority',
  'redLines',
  'excludedOrganisations',
] as const satisfies readonly NeedField[];
type OfTheState = (typeof OF_THE_STATE)[number];

export function shownField(t: Translator, field: NeedField): string {
  return isOfTheState(field) ? t(`needs.shown.${field}`) : t(`needs.field.${field}`);
}

function isOfTheState(field: NeedField): field is OfTheState {
  return (OF_THE_STATE as readonly NeedField[]).includes(field);
}
