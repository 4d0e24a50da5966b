import type { MaskedView } from '#app/domain/needs/need.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** The masked view in a reader's language: what `MaskedNeed` draws for donors and for the State that consents. */
export type ShownView = { reference: string; themes: string[]; region: string; size?: string };

export function showView(t: Translator, view: MaskedView): ShownView {
  return {
    reference: view.reference,
    themes: view.themes.map((code) => t.label(`codes.themes.${code}`)),
    region: placeName(currentGeography(), view.region, t),
    ...(view.sizeBand && { size: t.label(`codes.sizes.${view.sizeBand}`) }),
  };
}
