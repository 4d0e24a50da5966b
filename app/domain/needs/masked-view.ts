import type { Geography } from '#app/domain/geography/geography.ts';
import { maskedRegion } from '#app/domain/geography/masked-region.ts';
import type { MaskedView, NeedContent } from './need.ts';

/**
 * What donors would get of this need: theme, region and size, the State masked (DOMAIN section 4). The page that asks
 * for consent, the consent's hash and the row that donors read are all made from this one object.
 */
export function maskedView(
  geography: Geography,
  need: Pick<NeedContent, 'themes' | 'sizeBand'> & { reference: string; stateCode: string },
): MaskedView {
  return {
    reference: need.reference,
    themes: need.themes,
    region: maskedRegion(geography, need.stateCode),
    ...(need.sizeBand ? { sizeBand: need.sizeBand } : {}),
  };
}

/** One text for one view, whatever order its parts came in; consent is to the hash of this. */
export function canonicalView(view: MaskedView): string {
  return JSON.stringify([
    ['reference', view.reference],
    ['region', view.region],
    ['sizeBand', view.sizeBand ?? null],
    ['themes', view.themes],
  ]);
}
