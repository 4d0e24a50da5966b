import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import {
  LINE_LENGTH,
  MOST_AT_ONCE,
  type DeskAct,
  type DeskRecord,
} from '#app/domain/matches/desk-assignment.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import {
  holdDesk,
  listBrokers,
  listDeskRecords,
  listMovesOf,
  putOwner,
  recordDeskMove,
  removeOwner,
} from '#db/queries/desk/assignments.ts';

export type AssignInput = {
  records: readonly DeskRecord[];
  /** Who has them from now on: whoever asks, a colleague, or nobody. */
  to:
    | { act: 'take-item' }
    | { act: 'hand-over-item'; brokerId: string; line: string }
    | { act: 'put-back-item' };
  /** Made with the page: the same form sent twice is one act. */
  batch: string;
  /** Who had each on the page, by the record's id; undefined where nobody did. Unsaid, nothing is compared. */
  seen?: ReadonlyMap<string, string | undefined>;
};

/**
 * A broker takes items of the desk, hands them to a colleague with a line, or puts them back; any number up to
 * {@link MOST_AT_ONCE} in one act. What is there already stays untouched. One of each record: whatever it waits for next
 * is its owner's too.
 *
 * @returns how many changed; or not-your-act, not-found (none of them, or no such colleague), incomplete (too many, or too
 * long a line), secret-found, stale (somebody else has one of them by now than the page said)
 */
export async function assignDesk(
  by: Wearing,
  { records, to, batch, seen }: AssignInput,
  now: Date,
): Promise<Outcome<{ count: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  const line = to.act === 'hand-over-item' ? to.line.trim() : '';
  if (records.length > MOST_AT_ONCE || line.length > LINE_LENGTH) return refuse('incomplete');
  if (holdsSecret(line)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    await holdDesk(tx);
    const before = await listMovesOf(tx, actor, batch);
    if (before.length > 0) return done({ count: before.length });
    const owner =
      to.act === 'take-item' ? responsibleFor(actor) : to.act === 'hand-over-item' ? to.brokerId : undefined;
    const brokers = await listBrokers(tx);
    if (owner && !brokers.some(({ id }) => id === owner)) return refuse('not-found');
    const known = await listDeskRecords(tx, records);
    if (known.length === 0) return refuse('not-found');

    if (seen && known.some((record) => record.owner?.id !== seen.get(record.id))) return refuse('stale');
    const changing = known.filter((record) => record.owner?.id !== owner);
    for (const { subject, id, owner: from } of changing) {
      const record = { subject, id };
      if (owner) await putOwner(tx, actor, record, owner, { batch, line }, now);
      else await removeOwner(tx, record);
      const move = { ...record, batch, line, action: to.act as DeskAct, from: from?.id, to: owner };
      await recordDeskMove(tx, actor, move, now);
    }
    return done({ count: changing.length });
  });
}

/**
 * Takes back what one act of the same person did to the desk, item by item where nobody has moved it since.
 *
 * @returns how many went back; or not-your-act, not-found (nothing of it stands any more)
 */
export async function undoDesk(
  by: Wearing,
  { batch }: { batch: string },
  now: Date,
): Promise<Outcome<{ count: number }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    await holdDesk(tx);
    const brokers = new Set((await listBrokers(tx)).map(({ id }) => id));
    const standing = (await listMovesOf(tx, actor, batch)).filter(({ stands }) => stands);
    if (standing.length === 0) return refuse('not-found');
    const undone = randomUUID();
    for (const { subject, id, from, to } of standing) {
      const record = { subject, id };
      // Whoever had it before may be no broker any more.
      const back = from && brokers.has(from) ? from : undefined;
      if (back) await putOwner(tx, actor, record, back, { batch: undone, line: '' }, now);
      else await removeOwner(tx, record);
      await recordDeskMove(
        tx,
        actor,
        { ...record, batch: undone, line: '', action: 'undo-item', from: to, to: back },
        now,
      );
    }
    return done({ count: standing.length });
  });
}
