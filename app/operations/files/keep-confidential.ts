import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findFile, insertConfidentiality, keepsConfidential } from '#db/queries/need-files.ts';

/**
 * Somebody of a donor or a hub says, once a need, that its files stay confidential (principle PA3).
 *
 * @returns not-found, not-your-act
 */
export async function keepConfidential(
  by: Wearing,
  which: { needId: string; fileId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor' && actor.role !== 'hub_coordinator') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const file = await findFile(tx, which);
    if (!file) return refuse('not-found');
    if (!(await keepsConfidential(tx, actor, file.needId))) await insertConfidentiality(tx, actor, file, now);
    return done(undefined);
  });
}
