import type { ActorKind } from '#app/domain/codes/actors.ts';

/**
 * Whether the State of an organization can no more be put right. Whoever acts for a delegation was let in on a paper of that
 * State, and its needs go round as that State's: with another State they would be another's. What is no State's own, a company or
 * a university, may move. Whoever entered a delegation under the wrong State ends it, and adds another.
 *
 * @param hasBegun whether anybody acted for it, or was invited to it as far as that is kept, or it has a need or an
 * offer, drafts among them
 */
export function doesStateStay(
  { kind, stateCode }: { kind: ActorKind; stateCode?: string },
  { hasBegun }: { hasBegun: boolean },
): boolean {
  return kind === 'state' && stateCode !== undefined && hasBegun;
}
