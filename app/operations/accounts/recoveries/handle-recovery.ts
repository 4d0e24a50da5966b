import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { mayRecover } from '#app/domain/accounts/recovery.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { findRecovery, type RecoveryRow } from '#db/queries/accounts/recoveries.ts';

/** What the acts on a recovery share: who may, and that it is not being changed at the same time. */
export async function handleRecovery<T>(
  by: Wearing,
  id: string,
  change: (tx: Tx, recovery: RecoveryRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!mayRecover(by.hat.role, [])) return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const known = await findRecovery(tx, id);
    if (!known) return refuse('not-found');
    const roles = (await listHats(tx, known.personId)).map((hat) => hat.role);
    if (!mayRecover(by.hat.role, roles)) return refuse('not-your-act');
    // One that has ended cannot be locked any more: no policy lets it change.
    const recovery = await findRecovery(tx, id, { lock: true });
    return recovery ? change(tx, recovery) : refuse('not-now');
  });
}
