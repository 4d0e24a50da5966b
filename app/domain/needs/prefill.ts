import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { NeedContent } from './need-content.ts';
import { NEED_LIMITS } from './text-limits.ts';

/**
 * Answers that a need may take over from the offer it asks for; every one of them can be changed. Languages are those
 * the offer and the State have in common; where the State has said none yet, the offer's.
 *
 * @param working languages that the State named in its latest need
 */
export function prefillFromOffer(
  offer: Pick<PublishedOffer, 'themes' | 'modes' | 'languages'>,
  working: readonly string[],
): Pick<NeedContent, 'themes' | 'modes' | 'languages'> {
  return {
    themes: offer.themes.slice(0, NEED_LIMITS.themes),
    modes: offer.modes.slice(0, NEED_LIMITS.modes),
    languages:
      working.length > 0
        ? offer.languages.filter((language) => working.includes(language))
        : [...offer.languages],
  };
}
