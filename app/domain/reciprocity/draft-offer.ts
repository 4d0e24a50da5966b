import type { Mode } from '#app/domain/codes/delivery.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { PartTaken } from './cooperation.ts';

/** Peers who tell how they did it, on a visit or from afar: what a small team can give. */
const PEER_MODES: readonly Mode[] = ['VIS', 'REM'];

export type DraftBasis = {
  /** What it received, or what it says it is good at. */
  themes: readonly ThemeCode[];
  stateCode: string;
  takesPartAs?: PartTaken;
  /** Languages its profile says it works in. */
  languages: readonly string[];
};

/**
 * What a State's own offer may begin with, adapted for its region: the States of its smallest area of M49, peers on a
 * visit or from afar, its own languages. Codes only: nothing that a donor or a need says in words is taken over, and
 * what a State has to declare itself (conditions, results, dates) stays empty.
 */
export function draftOffer(basis: DraftBasis, geography: Geography) {
  const country = geography.countries.get(basis.stateCode);
  const [area] = country?.regions ?? [];
  return {
    themes: [...basis.themes],
    modes: [...PEER_MODES],
    languages: languagesOf(basis.languages, country?.marks?.languages),
    eligible: area ? [area] : [],
    cooperation: basis.takesPartAs === 'south' ? ['SS'] : [],
    sizeBand: 'in-kind',
  } satisfies Partial<OfferContent>;
}

function languagesOf(said: readonly string[], official: readonly string[] = []): string[] {
  const codes = said.length > 0 ? said : official;
  return codes.filter((code) => (DELIVERY_LANGUAGES as readonly string[]).includes(code));
}
