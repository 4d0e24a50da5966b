import type { SbomFormat } from './summary.ts';

/** Where a file breaks its schema: a path in JSON, a line in XML. `name` is the property or element it is about. */
export type InvalidPlace = {
  path?: string;
  line?: number;
  code: 'missing' | 'not-expected' | 'not-a-value' | 'other';
  name?: string;
};
export const PLACES_LISTED = 10;

export const PLAIN_SBOM_REFUSALS = [
  'missing',
  'too-large',
  'not-text',
  'too-deep',
  'too-much',
  'too-many-parts',
  'entities',
  'not-readable',
  'tag-value',
  'other-kind',
  'no-parts',
  'too-costly',
  'busy',
] as const;

/** Why a file is not taken as a list of parts: by name, so that its donor knows what to do. */
export type SbomRefusal =
  | { code: (typeof PLAIN_SBOM_REFUSALS)[number] }
  | { code: 'wrong-version'; format: SbomFormat; version: string }
  | { code: 'not-valid'; format: SbomFormat; places: readonly InvalidPlace[] };
