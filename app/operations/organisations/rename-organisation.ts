import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { holdNames, isNameTaken, saveName } from '#db/queries/organisations/names.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';

/**
 * An administrator gives an organisation another name; the old one is kept with its dates, and history goes on saying
 * it. `already-there` when another has or had the name, or one drawn like it; `not-now` once it has ended.
 *
 * @param seen the name that their page showed: `stale` where somebody gave it another one since
 */
export async function renameOrganisation(
  by: Wearing,
  { id, seen, name }: { id: string; seen: string; name: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    await holdNames(tx);
    const known = await findOrganisation(tx, id);
    if (!known) return refuse('not-found');
    if (known.ended) return refuse('not-now');
    if (known.name === name) return done(undefined);
    if (known.name !== seen) return refuse('stale');
    if (await isNameTaken(tx, id, name)) return refuse('already-there');
    await saveName(tx, id, name, now);
    const event = { kind: 'organisation-renamed' as const, byPersonId: by.person.id, organisationId: id };
    const changed = [{ field: 'name' as const, from: known.name, to: name }];
    await recordSecurityEvent(tx, { ...event, changed }, now);
    return done(undefined);
  });
}
