/**
 * What people type who look for a group of States or an area under another name than the United Nations' own: its letters,
 * and what everybody says for Oceania. Search alone knows them; no page calls a place so.
 */
export const PLACE_WORDS: Readonly<Record<string, string>> = {
  LDC: 'LDC LDCs PMA',
  LLDC: 'LLDC LLDCs PDSL',
  SIDS: 'SIDS PEID PEI',
  '009': 'Pacific المحيط الهادئ',
  '054': 'Pacific المحيط الهادئ',
  '057': 'Pacific المحيط الهادئ',
  '061': 'Pacific المحيط الهادئ',
};
