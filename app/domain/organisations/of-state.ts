import type { ActorKind } from '#app/domain/codes/actors.ts';

/**
 * Whether an organisation is the State itself, whichever of its authorities. What else is at home there, a university or a
 * company, gives to it as anybody does.
 */
export function isOfState(
  organisation: { kind?: ActorKind; stateCode?: string },
  stateCode: string,
): boolean {
  return organisation.kind === 'state' && organisation.stateCode === stateCode;
}
