import type { Day } from '#app/domain/codes/day.ts';
import { WORLD, type Country, type Geography, type Region } from '#app/domain/geography/geography.ts';
import { isStateGroup } from '#app/domain/geography/membership.ts';
import { stateNameOn } from '#app/domain/geography/state-names.ts';
import type { Translator } from './translate.ts';

/**
 * The name of a place in the reader's language: a State, country or area by alpha-2 or M49 code, a region by M49
 * code, LDC, LLDC, SIDS, or `all`. Names come from the geography's reviewed table, never from CLDR, which names
 * States otherwise than the United Nations. A code nobody knows is shown as it stands.
 */
export function placeName(geography: Geography, code: string, t: Translator): string {
  if (code === 'all' || isStateGroup(code)) return t(`codes.groups.${code}`);
  const place =
    geography.countries.get(code) ?? geography.regions.get(code) ?? geography.countriesByM49.get(code);
  return place ? nameIn(place, t) : code;
}

/**
 * The same as it was on a day: history goes on saying what a State that was renamed or has ended was called. For lists,
 * choices and what is still to be done say the present name.
 */
export function placeNameOn(geography: Geography, code: string, day: Day, t: Translator): string {
  const country = geography.countries.get(code) ?? geography.countriesByM49.get(code);
  return country ? nameIn({ names: stateNameOn(country, day) }, t) : placeName(geography, code, t);
}

/** The region that stands for whoever asks for help, in a sentence: the world is none. */
export function regionShown(geography: Geography, m49: string, t: Translator): string {
  return m49 === WORLD ? t('needs.masked.region') : placeName(geography, m49, t);
}

function nameIn({ names }: Pick<Country | Region, 'names'>, t: Translator): string {
  return names[t.lang] ?? names.en;
}
