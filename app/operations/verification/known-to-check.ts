import { STATUS_LISTS, type StatusList } from '#app/domain/verification/credential.ts';
import { withActor } from '#db/client.ts';
import { listKeys } from '#db/queries/verification/keys.ts';
import { listSetPlaces } from '#db/queries/verification/published.ts';

/** What a browser needs to check a note by itself: what is published, as it stood when the page was opened. */
export type KnownToCheck = {
  keys: {
    kid: string;
    x: string;
    platform: boolean;
    registeredAt: string;
    retiredAt?: string;
    compromisedFrom?: string;
  }[];
  /** The places whose bit is set, list by list. */
  set: Record<StatusList, number[]>;
  at: string;
};

export async function listKnownToCheck(now: Date): Promise<KnownToCheck> {
  const keys = await withActor({ kind: 'anonymous' }, listKeys);
  const set = await withActor({ kind: 'system', reason: 'note-publication' }, async (tx) => {
    const lists: Partial<Record<StatusList, number[]>> = {};
    for (const list of STATUS_LISTS) lists[list] = await listSetPlaces(tx, list);
    return lists as Record<StatusList, number[]>;
  });
  return {
    keys: keys.map(({ kid, x, organisationId, registeredAt, retiredAt, compromisedFrom }) => ({
      ...{ kid, x, platform: organisationId === undefined, registeredAt: registeredAt.toISOString() },
      ...(retiredAt && { retiredAt: retiredAt.toISOString() }),
      ...(compromisedFrom && { compromisedFrom: compromisedFrom.toISOString() }),
    })),
    set,
    at: now.toISOString(),
  };
}
