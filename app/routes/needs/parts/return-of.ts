import { standingReturn } from '#app/domain/standing-return.ts';
import type { NeedEvent } from '#db/queries/needs/events.ts';

/** Why a need was returned to its State; undefined where that State took it back itself. */
export function returnOf(events: readonly NeedEvent[]): { code: string; text: string } | undefined {
  const returned = standingReturn(events);
  return returned && { code: returned.reasonCode ?? 'other', text: returned.reasonText ?? '' };
}
