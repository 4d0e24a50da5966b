import type { RefusalReason } from '#app/domain/outcome.ts';

/** One hat of somebody who can administrate today. */
export type AdministratorHat = { membershipId: string; personId: string };

/** Why these hats may not be taken away: nobody would be left to let anybody in. */
export function objectionToLeaving(
  hats: readonly AdministratorHat[],
  leaves: (hat: AdministratorHat) => boolean,
): RefusalReason | undefined {
  const leaving = hats.filter(leaves);
  return leaving.length > 0 && leaving.length === hats.length ? 'last-administrator' : undefined;
}
