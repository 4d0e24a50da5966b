/**
 * What a list of parts may cost us, far above any honest one: a distribution of Linux has some thousand packages, the
 * deepest object of either format lies a dozen levels down.
 */
export const SBOM_LIMITS = {
  /** As the table's own check. */
  bytes: 5 * 1024 * 1024,
  depth: 64,
  /** Values of JSON, or elements of XML: each costs many times its own bytes once it is read. */
  values: 300_000,
  parts: 20_000,
} as const;

/** Versions that can be checked: those for which the format's own project publishes a schema in both encodings. */
export const CYCLONEDX_VERSIONS = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'] as const;
export const SPDX_VERSION = '2.3';
