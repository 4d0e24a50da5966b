import type { Mode } from './delivery.ts';

/**
 * What the report tells apart when it speaks of how experts come: a short mission, extended presence in the State, a
 * programme of a regional centre (UNIDIR 2021 report, "from short expert missions to extended presence").
 */
export const MODE_GROUPS = ['mission', 'presence', 'centre'] as const;
export type ModeGroup = (typeof MODE_GROUPS)[number];

const GROUP_OF: Partial<Record<Mode, ModeGroup>> = { MIS: 'mission', EMB: 'presence', CTR: 'centre' };

/** The group of a mode; none of those that say nothing of how long or where somebody is there. */
export function modeGroupOf(mode: Mode): ModeGroup | undefined {
  return GROUP_OF[mode];
}

/** The same modes with those first that say how experts come: in a short list none of them is cut off by a course. */
export function presenceFirst(modes: readonly Mode[]): Mode[] {
  return [...modes.filter(modeGroupOf), ...modes.filter((mode) => !modeGroupOf(mode))];
}

/** The groups in a list of modes, each once, in the order of {@link MODE_GROUPS}. */
export function modeGroupsOf(modes: readonly Mode[]): ModeGroup[] {
  return MODE_GROUPS.filter((group) => modes.some((mode) => GROUP_OF[mode] === group));
}
