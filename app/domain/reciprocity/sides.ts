import type { Role } from '#app/domain/accounts/role.ts';

/** What a reader gets of one side: all of it, only what everybody may read, or nothing. */
export type SideShown = 'whole' | 'public' | 'none';

/**
 * Both sides of an organisation, for its own people and for brokers. Whoever gives in its name reads nothing of what it
 * asks for, and the other way round: the rights of two roles are not added up. A hub asks through its coordinators, for
 * several States at once. Undefined for anybody else.
 */
export function sidesFor(role: Role, isOwn: boolean): { give: SideShown; receive: SideShown } | undefined {
  if (role === 'broker') return { give: 'whole', receive: 'whole' };
  if (!isOwn) return undefined;
  if (role === 'donor') return { give: 'whole', receive: 'none' };
  return role === 'focal_point' || role === 'hub_coordinator'
    ? { give: 'public', receive: 'whole' }
    : undefined;
}
