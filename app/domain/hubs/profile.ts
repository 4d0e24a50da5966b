import type { Mode } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

export const LEGAL_FORMS = [
  'government',
  'intergovernmental',
  'university',
  'foundation',
  'association',
  'company',
  'network',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What a hub can verify of technology: nothing, documents at a desk, or the thing itself in a laboratory (DOMAIN section 6). */
export const COMPETENCES = ['none', 'desk', 'lab'] as const;
export type Competence = (typeof COMPETENCES)[number];

/** How much a hub says of itself, in characters and in entries; the database checks the same numbers. */
export const HUB_LIMITS = { host: 200, seats: 100_000, themes: 60, names: 40, name: 200 } as const;

/** What its coordinators may say of their hub. What it covers is not among it: matching gives a hub reach by that. */
export type HubProfile = {
  /** Who houses it, in its own words. */
  host: string;
  legalForm?: LegalForm;
  languages: readonly string[];
  themes: readonly ThemeCode[];
  modes: readonly Mode[];
  /** Places a year, all its programmes together. */
  seats?: number;
  competence: Competence;
  /** Who pays it, who owns or governs it, and with whom it works without being paid: by name. */
  funders: readonly string[];
  owners: readonly string[];
  partners: readonly string[];
};

/** A hub as everybody reads it. */
export type PublicHub = HubProfile & {
  id: string;
  name: string;
  stateCode?: string;
  website: string;
  description: string;
  /** ISO alpha-2 and M49 codes. */
  covers: readonly string[];
};
