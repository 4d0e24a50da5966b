import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { createDoor, useDoor } from '#db/client.ts';
import { connectionTo } from '#db/connection.ts';
import { types } from '#db/door/types.ts';
import { silentLog } from '#db/log.ts';
import type { Database } from '#db/schema/database.ts';
import { addArrivals } from './arrivals.ts';
import { addCast } from './cast.ts';
import { deliver } from './deliveries.ts';
import { publishEarlierFigures } from './figures.ts';
import { handOutFactors } from './factors.ts';
import { askHubs, describeHubs } from './hubs.ts';
import { inTurn } from './days.ts';
import { notesInTurn, registerKeys } from './notes.ts';
import { askForNotes } from './note-requests.ts';
import { offersInTurn } from './offers.ts';
import { handOutPasswords, isFinished, wipe } from './once.ts';
import { bringTogether } from './matches.ts';
import { changePassports } from './passports.ts';
import { poolNeeds } from './pools.ts';
import { proposeOneSuspension } from './suspensions.ts';
import { askSecondOpinions } from './opinions.ts';
import { postNeeds } from './needs.ts';
import { sealSomething } from './sealed.ts';
import { draftForStates } from './state-drafts.ts';
import { writeAndAssign } from './threads.ts';

/**
 * Plays the demonstration into a migrated database: everybody does what the product lets them do, through the same
 * operations as its pages, on days before `now`, so that every record has its true history. A database that has it
 * already is left alone; one in which it was interrupted is emptied and begun again.
 *
 * Second factors and a sealed text are sealed with this process's account key, and notes are signed with keys in its
 * folder: name both first (`useAccountKey`, `useNoteKeys`).
 *
 * This process's `withActor` goes through a door of the seed's own meanwhile; name another with `useDoor` afterwards.
 */
export async function seedDemonstration(
  { ownerUrl, loginUrl }: { ownerUrl: string; loginUrl: string },
  now: Date,
): Promise<void> {
  const pool = new pg.Pool({ ...connectionTo(ownerUrl), types, max: 2 });
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const door = createDoor({ loginUrl, log: silentLog });
  useDoor(door);
  useInstallationMode('demonstration');
  forgetCatalogue();
  try {
    if (await isFinished(owner)) return;
    await wipe(owner);
    const cast = await addCast(now);
    await describeHubs(cast, now);
    await registerKeys(cast, now);
    const offers = new Map<number, string>();
    await inTurn([...offersInTurn(cast, offers, now), ...notesInTurn(cast, offers, now)]);
    await changePassports(cast, offers, now);
    await askForNotes(cast, offers, now);
    const needs = await postNeeds(cast, offers, now);
    const matches = await bringTogether(cast, offers, needs, now);
    await askSecondOpinions(cast, offers, now);
    await deliver(cast, offers, needs, now);
    await askHubs(cast, needs, matches, now);
    await draftForStates(cast, now);
    await poolNeeds(cast, offers, now);
    await proposeOneSuspension(cast, offers, now);
    await sealSomething(cast, needs, matches, now);
    await writeAndAssign(cast, needs, matches, now);
    await addArrivals(cast, now);
    await handOutFactors(owner, now);
    await publishEarlierFigures(now);
    // Whatever is due by now happened in time; nothing is left for the first minute of the product.
    const { failed } = await runDue(now);
    if (failed[0]) throw failed[0].error;
    await handOutPasswords(owner, now);
  } finally {
    forgetCatalogue();
    await Promise.all([door.end(), owner.destroy()]);
  }
}
