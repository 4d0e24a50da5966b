import { dayOf } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { CurrentHat } from '#db/queries/organisations/endings.ts';

/** Who wears the hats of an organisation, in the order of names, for a page that lists them. */
export function namesOfHats(t: Translator, hats: readonly CurrentHat[]) {
  return hats
    .toSorted((one, other) => one.name.localeCompare(other.name, t.lang))
    .map(({ membershipId, personId, name, role, isDisabled, leavesAt }) => ({
      ...{ membershipId, personId, name, role, isDisabled },
      leavesOn: leavesAt && t.day(dayOf(leavesAt)),
    }));
}
