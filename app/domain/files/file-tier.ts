import type { Tier } from '#app/domain/visibility.ts';

/** Who may have a file. What is to be never on the platform (T4) is not uploaded, so no file has that tier. */
export const FILE_TIERS = ['T0', 'T1', 'T2', 'T3'] as const satisfies readonly Tier[];
export type FileTier = (typeof FILE_TIERS)[number];

export function isFileTier(text: string | null | undefined): text is FileTier {
  return (FILE_TIERS as readonly (string | null | undefined)[]).includes(text);
}
