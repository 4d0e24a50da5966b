import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';

/** Where a role can be held: only a State has focal points, only the United Nations brokers; anybody may give. */
const KINDS: Readonly<Record<Role, readonly ActorKind[] | 'any'>> = {
  donor: 'any',
  focal_point: ['state'],
  broker: ['un'],
  hub_coordinator: ['hub'],
  verifier: 'any',
  administrator: ['un'],
};

export function roleFits(role: Role, kind: ActorKind): boolean {
  const kinds = KINDS[role];
  return kinds === 'any' || kinds.includes(kind);
}
