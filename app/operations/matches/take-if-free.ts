import { randomUUID } from 'node:crypto';
import type { DeskRecord } from '#app/domain/matches/desk-assignment.ts';
import { responsibleFor } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import {
  holdDesk,
  listBrokers,
  listDeskRecords,
  putOwner,
  recordDeskMove,
} from '#db/queries/desk/assignments.ts';

/**
 * Whoever begins to work on what nobody has on the desk has it from then on, so that no second broker begins too; what
 * somebody has stays theirs. In the transaction of the act it goes with.
 */
export async function takeIfFree(tx: Tx, by: ActingPerson, record: DeskRecord, now: Date): Promise<void> {
  await holdDesk(tx);
  const [known] = await listDeskRecords(tx, [record]);
  const to = responsibleFor(by);
  if (!known || known.owner || !(await listBrokers(tx)).some(({ id }) => id === to)) return;
  const given = { batch: randomUUID(), line: '' };
  await putOwner(tx, by, record, to, given, now);
  await recordDeskMove(tx, by, { ...record, ...given, action: 'take-item', to }, now);
}
