import type { Geography } from '#app/domain/geography/geography.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { needViews, type NeedView } from '#app/domain/needs/need-view.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { pooledPlace } from './masked-place.ts';

/** As usual; the State is left open here so that no single one is masked by itself, and all of them are masked below. */
const TIERS: NeedTiers = { ...tiersOf({}), state: 'T1' };

export type PoolViews = Partial<Record<'registered' | 'parties', NeedView>>;

/**
 * What donors get of a programme for several States, before and after an introduction: each like that of any need, with
 * the area around the States that were asked instead of a name. Not even the introduction makes a view name them: a donor
 * reads who they are from the cards of those that said yes.
 */
export function poolViews(
  geography: Geography,
  content: NeedContent & { reference: string },
  stateCodes: readonly string[],
): PoolViews {
  const views = needViews(geography, { ...content, stateCode: stateCodes[0]!, outsideContact: '' }, TIERS);
  return Object.fromEntries(
    (['registered', 'parties'] as const).flatMap((audience) => {
      const view = views[audience];
      return view ? [[audience, masked(geography, view, stateCodes)]] : [];
    }),
  );
}

/** The language of the words is the hub's, and tells of no State; those that the States work in may. */
function masked(geography: Geography, view: NeedView, stateCodes: readonly string[]): NeedView {
  const { languages, ...rest } = view.answers;
  const { region, hidden } = pooledPlace(geography, stateCodes, { ...(languages && { languages }) });
  const shown = languages && !hidden.includes('languages') ? { ...rest, languages } : rest;
  return { ...view, place: { kind: 'region', m49: region }, pooled: true, answers: shown };
}
