/**
 * What capacity-building in ICT security is about: ten themes and their sub-themes, most portals' subjects folded
 * into one stable list. A code is written `INC-CSIRT`; a theme alone (`INC`) means all of it.
 */
export const SUBTHEMES = {
  POL: ['NCS', 'ASM', 'GOV', 'FIN'],
  DIP: ['NRM', 'CBM', 'LAW', 'NEG'],
  INC: ['CSIRT', 'SOC', 'CRI', 'EXR', 'CTI'],
  CIP: ['IDN', 'SEC', 'ICS', 'NET'],
  CRM: ['LEG', 'INV', 'FOR', 'JUD', 'COP'],
  LAW: ['FWK', 'DPR', 'REG'],
  SKL: ['EDU', 'PRO', 'TOT', 'FEL', 'RES'],
  AWR: ['PUB', 'CHD', 'SME'],
  STD: ['STD', 'CRT', 'SUP', 'CVD'],
  EMT: ['AI', 'PQC', 'CLD', 'IOT'],
} as const;

export type Theme = keyof typeof SUBTHEMES;
export type SubthemeCode = { [T in Theme]: `${T}-${(typeof SUBTHEMES)[T][number]}` }[Theme];
/** A sub-theme, or a whole theme. */
export type ThemeCode = Theme | SubthemeCode;

export const THEMES = Object.keys(SUBTHEMES) as Theme[];
export const SUBTHEME_CODES = THEMES.flatMap((theme) =>
  SUBTHEMES[theme].map((sub) => `${theme}-${sub}` as SubthemeCode),
);
export const THEME_CODES: readonly ThemeCode[] = [...THEMES, ...SUBTHEME_CODES];

const known = new Set<string>(THEME_CODES);

export function isThemeCode(text: string): text is ThemeCode {
  return known.has(text);
}

/** The theme a code belongs to: `INC` for both `INC` and `INC-CSIRT`. */
export function themeOf(code: ThemeCode): Theme {
  return code.slice(0, 3) as Theme;
}
