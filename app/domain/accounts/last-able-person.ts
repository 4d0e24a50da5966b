import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Role } from './role.ts';

/** A hat of somebody who can act in it: held by themselves, not lent, not about to end, its holder not disabled. */
export type AbleHat = { membershipId: string; personId: string; organisationId: string; role: Role };

/** For whose records one able person has to stay: each organisation's own, or everything a broker somewhere must do. */
const NEEDED_IN: Readonly<Record<Role, 'organisation' | 'platform' | undefined>> = {
  donor: 'organisation',
  focal_point: 'organisation',
  broker: 'platform',
  hub_coordinator: undefined,
  verifier: undefined,
  // Kept whether or not anything is open: see last-administrator.
  administrator: undefined,
};

/** Posts that nobody able would hold any more without the hats that leave, one of the leaving hats for each. */
export function postsLeftEmpty(
  hats: readonly AbleHat[],
  leaves: (hat: AbleHat) => boolean,
): readonly AbleHat[] {
  const stay = hats.filter((hat) => !leaves(hat)).map(postOf);
  const empty = new Map<string, AbleHat>();
  for (const hat of hats) {
    const post = postOf(hat);
    if (NEEDED_IN[hat.role] && leaves(hat) && !stay.includes(post)) empty.set(post, hat);
  }
  return [...empty.values()];
}

/** Why a post may not be left empty. */
export function objectionToEmptyPost(hasOpenWork: boolean): RefusalReason | undefined {
  return hasOpenWork ? 'last-able-person' : undefined;
}

function postOf({ role, organisationId }: AbleHat): string {
  return NEEDED_IN[role] === 'platform' ? role : `${role} ${organisationId}`;
}
