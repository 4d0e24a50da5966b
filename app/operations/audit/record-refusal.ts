import { actingPerson, type Acting } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { enterRefusal } from '#db/queries/audit/refusals.ts';

export type Refused = { method: string; route: string; status: number };

/**
 * Records that somebody was refused, in a transaction of its own: the act's, if there was one, was rolled back. The
 * route is its row in the table, never the address. At most ten in ten minutes of one person, so that nobody fills the
 * log by knocking; the request log has the others.
 */
export async function recordRefusal(by: Acting, { method, route, status }: Refused): Promise<void> {
  await withActor(actingPerson(by), (tx) => enterRefusal(tx, `${method} ${route}`, status));
}
