/**
 * What a State says of a need in confidence. `none`: nothing; `sealed`: encrypted, for its delegation, for a broker by
 * break-glass and for a donor with whom the State shares it; `outside`: the State gives it to whom it wants outside the platform, and nothing of it lies here.
 */
export type SealedState =
  | { kind: 'none'; version: 0 }
  | { kind: 'sealed' | 'outside'; version: number; writtenAt: Date };

/** By which right somebody read one; also what the log of acts calls it. */
const READING_KINDS = ['read-own-sealed', 'read-by-break-glass', 'read-by-sharing'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** What a sealed text is bound to: moved to another need, field or version, it does not open. */
export function sealedPlace(needId: string, version: number): string {
  return `needs ${needId} detail ${version}`;
}
