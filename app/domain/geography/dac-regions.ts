/**
 * The regions of the OECD Development Assistance Committee (IATI vocabulary 1 of recipient-region) as areas of M49.
 *
 * Source: IATI code list Region, June 2026. The committee's regions hold only countries that may receive official
 * development assistance; M49's hold all. A mapping suggests who is eligible and a person confirms it, so `nearest`
 * marks where the two draw their lines differently.
 */
export type DacRegion = { areas: readonly string[]; fit: 'same' | 'nearest' | 'none' };

export const DAC_REGIONS: Readonly<Record<string, DacRegion>> = {
  // Names no area, but successors of a State that is no more: which of them a funder meant is not ours to say.
  '88': { areas: [], fit: 'none' },
  // Europe: the committee counts Türkiye and Cyprus here, M49 in Western Asia.
  '89': { areas: ['150'], fit: 'nearest' },
  // North of Sahara: M49's Northern Africa adds the Sudan and Western Sahara.
  '189': { areas: ['015'], fit: 'nearest' },
  // South of Sahara: M49's Sub-Saharan Africa is without the Sudan.
  '289': { areas: ['202'], fit: 'nearest' },
  // Africa: the same continent.
  '298': { areas: ['002'], fit: 'same' },
  // West Indies, withdrawn in 2020 in favour of 1031.
  '380': { areas: ['029'], fit: 'nearest' },
  // Caribbean and Central America: two intermediate regions of M49, Mexico in the second.
  '389': { areas: ['029', '013'], fit: 'same' },
  // South America.
  '489': { areas: ['005'], fit: 'same' },
  // America: the committee divides it into 389 and 489 only, which together are Latin America and the Caribbean.
  '498': { areas: ['419'], fit: 'same' },
  // Middle East: M49 knows none; Western Asia holds most of it, adds the Caucasus and Türkiye, leaves out Iran.
  '589': { areas: ['145'], fit: 'nearest' },
  // Central Asia: the committee adds Armenia, Azerbaijan and Georgia.
  '619': { areas: ['143'], fit: 'nearest' },
  // South Asia: the committee adds Myanmar; M49 adds Iran.
  '679': { areas: ['034'], fit: 'nearest' },
  // South and Central Asia: both of the above.
  '689': { areas: ['034', '143'], fit: 'nearest' },
  // Far East Asia: Eastern and South-eastern Asia together.
  '789': { areas: ['030', '035'], fit: 'nearest' },
  // Asia: the same continent but for its edges with Europe.
  '798': { areas: ['142'], fit: 'nearest' },
  // Oceania: the committee divides it into 1033, 1034 and 1035, so without Australia and New Zealand.
  '889': { areas: ['054', '057', '061'], fit: 'same' },
  // Developing countries, unspecified: no area at all, and no list of them; the importer asks.
  '998': { areas: [], fit: 'none' },
  // From 2020 the committee took M49's own sub-regions.
  '1027': { areas: ['014'], fit: 'same' },
  '1028': { areas: ['017'], fit: 'same' },
  '1029': { areas: ['018'], fit: 'same' },
  '1030': { areas: ['011'], fit: 'same' },
  '1031': { areas: ['029'], fit: 'same' },
  '1032': { areas: ['013'], fit: 'same' },
  '1033': { areas: ['054'], fit: 'same' },
  '1034': { areas: ['057'], fit: 'same' },
  '1035': { areas: ['061'], fit: 'same' },
};

/** What a DAC region suggests; undefined for a code outside the list. */
export function findDacRegion(code: string): DacRegion | undefined {
  return Object.hasOwn(DAC_REGIONS, code) ? DAC_REGIONS[code] : undefined;
}
