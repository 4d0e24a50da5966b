import { dayOf } from '#app/domain/codes/day.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { placeName } from './places.ts';
import type { Translator } from './translate.ts';

/** A draft on a State's behalf as a list of its drafters shows it. */
export function stateDraftLine(t: Translator, geography: Geography, need: Need) {
  return {
    id: need.id,
    reference: need.reference,
    title: need.title,
    titleLang: need.textLanguage,
    state: placeName(geography, need.stateCode, t),
    adoption: need.adoption ?? ('drafting' as const),
    since: dayOf(need.adoptionAt ?? need.createdAt),
  };
}
