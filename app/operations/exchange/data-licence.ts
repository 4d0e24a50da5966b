/**
 * Under which the platform’s own data are given: what is public of offers, and its figures. Anybody may use them for
 * anything, who says where they come from. (Creative Commons Attribution 4.0 International.)
 */
export const DATA_LICENCE = {
  id: 'CC-BY-4.0',
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
