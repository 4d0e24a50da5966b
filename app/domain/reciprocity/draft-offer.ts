import type { Mode } from '#app/domain/codes/delivery.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { PartTaken } from './cooperation.ts';

/** Peers who tell how they did it, on a visit or from afar: what a small team can always give. */
const PEER_MODES: readonly Mode[] = ['VIS', 'REM'];
/** What a small team can give as well where it has had it, or is asked for it: nothing that needs a range or a budget. */
const SMALL_MODES: readonly Mode[] = ['MIS', 'TRN', 'TOT', 'TTX', 'TWN', 'ASM', 'DRF'];
/** For longer nobody of a small team is away from their own work. */
const MOST_WEEKS = 12;

/** What a draft begins from: what was received, or what is asked for nearby. */
export type DraftStart = {
  themes: readonly ThemeCode[];
  modes?: readonly Mode[];
  durationWeeks?: number;
  /** Area of M49 in which somebody asks for it, where it is more than the State's smallest. */
  area?: string;
};

export type DraftBasis = DraftStart & {
  stateCode: string;
  takesPartAs?: PartTaken;
  /** Languages its profile says it works in. */
  languages: readonly string[];
};

/**
 * What a State's own offer may begin with, adapted for its region: the States of its smallest area of M49, or of the area
 * around it in which it is asked for; peers on a visit or from afar, and what else of it a small team can give; its own
 * languages. Codes only: nothing that a donor or a need says in words is taken over, and what a State has to declare
 * itself (conditions, results, dates) stays empty.
 */
export function draftOffer(basis: DraftBasis, geography: Geography) {
  const country = geography.countries.get(basis.stateCode);
  const { modes = [], durationWeeks } = basis;
  return {
    themes: [...basis.themes],
    modes: [...PEER_MODES, ...SMALL_MODES.filter((mode) => modes.includes(mode))],
    languages: languagesOf(basis.languages, country?.marks?.languages),
    eligible: eligibleIn(country?.regions ?? [], basis.area),
    cooperation: basis.takesPartAs === 'south' ? ['SS'] : [],
    sizeBand: 'in-kind',
    durationWeeks: durationWeeks && durationWeeks <= MOST_WEEKS ? durationWeeks : undefined,
  } satisfies Partial<OfferContent>;
}

function eligibleIn(around: readonly string[], area: string | undefined): string[] {
  return area && around.includes(area) ? [area] : around.slice(0, 1);
}

function languagesOf(said: readonly string[], official: readonly string[] = []): string[] {
  const codes = said.length > 0 ? said : official;
  return codes.filter((code) => (DELIVERY_LANGUAGES as readonly string[]).includes(code));
}
