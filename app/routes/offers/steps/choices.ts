import { DELIVERY_LANGUAGES, OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { isState, WORLD, type Geography, type Region } from '#app/domain/geography/geography.ts';

import type { OfferStep } from '#app/domain/offers/steps.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';

export type Choice = { value: string; label: string };

/** What a step lets choose from beyond the fixed codes, named and ordered in the reader's language. */
export type StepChoices = {
  languages: Choice[];
  regions: Choice[];
  /** States by their region of M49. */
  states: { region: string; states: Choice[] }[];
  hubs: Choice[];
};

export function stepChoices(
  step: OfferStep,
  t: Translator,
  geography: Geography,
  hubs: readonly { id: string; name: string }[],
): StepChoices {
  const who = step === 'who';
  return {
    languages: step === 'what' || step === 'how' ? languageChoices(t) : [],
    regions: who ? regionChoices(t, geography) : [],
    states: who ? stateChoices(t, geography) : [],
    hubs: who ? hubs.map(({ id, name }) => ({ value: id, label: name })) : [],
  };
}

/** The official languages first, then all others by name. */
function languageChoices(t: Translator): Choice[] {
  const official: readonly string[] = OFFICIAL_LANGUAGES;
  const others = DELIVERY_LANGUAGES.filter((code) => !official.includes(code));
  const named = (codes: readonly string[]) =>
    byLabel(
      t,
      codes.map((code) => ({ value: code, label: t.language(code) })),
    );
  return [...named(official), ...named(others)];
}

/** Regions and sub-regions in which there is a State to name; an intermediate region stands for itself. */
function regionChoices(t: Translator, geography: Geography): Choice[] {
  const inhabited = new Set(
    [...geography.countries.values()].filter(isState).flatMap((country) => country.regions),
  );
  const regions = [...geography.regions.values()].filter(({ m49 }) => m49 !== WORLD && inhabited.has(m49));
  return byLabel(
    t,
    regions.map(({ m49 }) => ({ value: m49, label: placeName(geography, m49, t) })),
  );
}

function stateChoices(t: Translator, geography: Geography): StepChoices['states'] {
  const states = [...geography.countries.values()].filter(isState);
  const regions = [...geography.regions.values()].filter((region: Region) => region.kind === 'region');
  return regions
    .map((region) => ({
      region: placeName(geography, region.m49, t),
      states: byLabel(
        t,
        states
          .filter((state) => state.regions.includes(region.m49))
          .map((state) => ({ value: state.code, label: placeName(geography, state.code, t) })),
      ),
    }))
    .filter(({ states: named }) => named.length > 0);
}

function byLabel(t: Translator, choices: Choice[]): Choice[] {
  return choices.sort((a, b) => a.label.localeCompare(b.label, t.lang));
}
