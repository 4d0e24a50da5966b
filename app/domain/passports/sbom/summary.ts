import type { Day } from '#app/domain/codes/day.ts';

const SBOM_FORMATS = ['cyclonedx', 'spdx'] as const;
export type SbomFormat = (typeof SBOM_FORMATS)[number];
export type SbomEncoding = 'json' | 'xml';

/** What a list of parts says of its own completeness: CycloneDX `compositions`; SPDX 2.3 has no word for it. */
const SBOM_COVERAGE = ['complete', 'incomplete', 'unknown'] as const;
export type SbomCoverage = (typeof SBOM_COVERAGE)[number];

const SBOM_PROBLEMS = ['no-name', 'no-version', 'no-supplier', 'no-unique-id', 'no-licence'] as const;
export type SbomProblemCode = (typeof SBOM_PROBLEMS)[number];
/** What one part lacks. `path`: where it stands in the file (`components[3]`); `name`: as the file calls it. */
export type SbomProblem = { path: string; name: string; lacks: readonly SbomProblemCode[] };

/**
 * What can be counted in a list of parts, and nothing that it does not say. Figures, never a mark: a list can be full
 * and wrong.
 */
export type SbomQuality = {
  components: number;
  withVersion: number;
  withSupplier: number;
  /** A package URL, a CPE or a SWID tag: what a list of vulnerabilities can be searched by. */
  withUniqueId: number;
  withLicence: number;
  /** Which part needs which is written down. */
  relations: boolean;
  coverage?: SbomCoverage;
  /** Parts whose end of support or of life the list itself states; absent where it states none for any. */
  endOfLife?: number;
  /** At most {@link PROBLEMS_LISTED}, in the order of the file. */
  problems: readonly SbomProblem[];
  /** Parts that lack something. */
  problemCount: number;
};
export const PROBLEMS_LISTED = 50;

/** What is known of an SBOM that was taken. `sha256` is of exactly the bytes that came. */
export type SbomSummary = {
  format: SbomFormat;
  encoding: SbomEncoding;
  specVersion: string;
  madeOn?: Day;
  sha256: string;
  bytes: number;
  /** Everybody may download it; otherwise it is only its figures that are public. */
  isPublic: boolean;
  quality: SbomQuality;
};
