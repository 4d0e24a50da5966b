/**
 * What an activity file may cost us, far above any honest file and far below what hurts. Publishers split their data
 * into files of some ten megabytes; the deepest element of the standard lies eight levels down, and none has more than
 * a dozen attributes.
 */
export const IATI_LIMITS = {
  bytes: 20 * 1024 * 1024,
  depth: 32,
  /** Attributes of one element. */
  attributes: 64,
  /** Characters of one element's attributes together. */
  attributeText: 32_768,
  /** Characters of one text, comment, name or tag: nothing may grow longer without the parser reporting it. */
  run: 262_144,
  activities: 5_000,
  /** Names, codes and amounts kept of the whole file. */
  values: 200_000,
} as const;
