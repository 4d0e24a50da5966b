import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { standingReturn } from '#app/domain/standing-return.ts';
import type { Tx } from '#db/client.ts';
import { listNeedEvents, type NeedEvent } from '#db/queries/needs/events.ts';

/** Why a need was returned to its State; undefined where that State took it back itself. */
export function returnOf(events: readonly NeedEvent[]): { code: string; text: string } | undefined {
  return reasonOf(standingReturn(events));
}

/** What was asked for when a broker last returned it, whatever became of it since. */
export function lastReturnOf(events: readonly NeedEvent[]): { code: string; text: string } | undefined {
  return reasonOf(events.findLast(({ action }) => action === 'return'));
}

function reasonOf(returned: NeedEvent | undefined) {
  return returned && { code: returned.reasonCode ?? 'other', text: returned.reasonText ?? '' };
}

/** Why this need is with its State again, for those who change it. */
export async function findReturn(tx: Tx, need: { id: string; status: NeedStatus }) {
  return need.status === 'returned' ? returnOf(await listNeedEvents(tx, need.id)) : undefined;
}
