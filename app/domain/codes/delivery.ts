/** How help is delivered. The report's contrast is short missions (`MIS`) against presence (`EMB`, `CTR`). */
export const MODES = [
  'MIS',
  'EMB',
  'REM',
  'TRN',
  'ELN',
  'TOT',
  'TTX',
  'RNG',
  'FEL',
  'VIS',
  'TWN',
  'ASM',
  'DRF',
  'EQP',
  'TEC',
  'CTR',
] as const;
export type Mode = (typeof MODES)[number];

/** Modes that put technology into a recipient's hands: these offers need a trust note (principle PP5). */
export const TECHNOLOGY_MODES: readonly Mode[] = ['EQP', 'TEC'];

export function hasTechnology(modes: readonly Mode[]): boolean {
  return modes.some((mode) => TECHNOLOGY_MODES.includes(mode));
}

/** North–South, South–South, South–North, triangular, regional, multilateral; `PPP` marks a private partner. */
export const COOPERATION = ['NS', 'SS', 'SN', 'TRI', 'REG', 'MUL', 'PPP'] as const;
export type Cooperation = (typeof COOPERATION)[number];

/** United States dollars; `in-kind` is help without a price. Ordered from small to large. */
export const SIZE_BANDS = ['in-kind', 'lt25k', '25-100k', '100-500k', '0.5-2m', 'gt2m'] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

export const URGENCIES = ['window', 'this-year', 'next-year', 'flexible'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Stages of the Oxford Cybersecurity Capacity Maturity Model, lowest first. */
export const MATURITY_STAGES = ['start-up', 'formative', 'established', 'strategic', 'dynamic'] as const;
export type MaturityStage = (typeof MATURITY_STAGES)[number];

export const BENEFICIARY_LEVELS = [
  'political',
  'policy',
  'operational',
  'technical',
  'judiciary',
  'public',
] as const;
export type BeneficiaryLevel = (typeof BENEFICIARY_LEVELS)[number];

/** OECD gender equality policy marker. */
export const GENDER_MARKERS = [0, 1, 2] as const;
export type GenderMarker = (typeof GENDER_MARKERS)[number];
