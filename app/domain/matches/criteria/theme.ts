import { THEME_CODES, themeOf, type Theme, type ThemeCode } from '#app/domain/codes/themes.ts';
import { codes } from '../reason-values.ts';
import { keyOf, type Part } from '../rule.ts';

/** What one theme of the offer is worth to one theme of the need. */
const SAME = 1;
const WHOLE_THEME_OFFERED = 0.9;
const PART_OF_THEME_OFFERED = 0.6;
const NEIGHBOUR = 0.3;

/** An offer's first theme counts fully, each later one a tenth less: most important first, on both sides. */
const LESS_PER_POSITION = 0.1;
const LEAST_BY_POSITION = 0.6;

/**
 * How well the offer's themes meet the need's: for each theme needed the best one offered, the need's first theme
 * weighing 1, its second 1/2, its third 1/3.
 */
export const themePart: Part = {
  share: 1,
  key: (offer) => keyOf(offer.themes),
  asks: ({ need }) => keyOf(need.themes),
  judge: ({ need }, offer) => {
    let sum = 0;
    let most = 0;
    let best = 0;
    for (let position = 0; position < need.themes.length; position += 1) {
      const fit = bestFit(need.themes[position]!, offer.themes);
      sum += fit / (position + 1);
      most += 1 / (position + 1);
      if (fit > best) best = fit;
    }
    return { value: most === 0 ? 0 : sum / most, code: codeFor(best) };
  },
  values: ({ need }, offer) => ({
    offered: codes('themes', ...offer.themes),
    needed: codes('themes', ...need.themes),
  }),
};

/** By theme needed, of each list of themes offered: asked again by every need of that theme. */
const BEST_FITS = new Map(THEME_CODES.map((code) => [code, new WeakMap<readonly ThemeCode[], number>()]));

function bestFit(needed: ThemeCode, offered: readonly ThemeCode[]): number {
  const known = BEST_FITS.get(needed)!;
  let best = known.get(offered);
  if (best === undefined) known.set(offered, (best = findBestFit(needed, offered)));
  return best;
}

function findBestFit(needed: ThemeCode, offered: readonly ThemeCode[]): number {
  const theme = themeOf(needed);
  let best = 0;
  for (let position = 0; position < offered.length; position += 1) {
    const discount = Math.max(LEAST_BY_POSITION, 1 - LESS_PER_POSITION * position);
    const fit = fitOf(needed, theme, offered[position]!) * discount;
    if (fit > best) best = fit;
  }
  return best;
}

function fitOf(needed: ThemeCode, theme: Theme, offered: ThemeCode): number {
  if (needed === offered) return SAME;
  if (!offered.startsWith(theme)) return 0;
  if (offered === theme) return WHOLE_THEME_OFFERED;
  return needed === theme ? PART_OF_THEME_OFFERED : NEIGHBOUR;
}

function codeFor(best: number): string {
  if (best === 0) return 'theme.none';
  return best > NEIGHBOUR ? 'theme.match' : 'theme.near';
}
