import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { decideReporter } from '#app/domain/exchange/decide-reporter.ts';
import { decideImport } from '#app/domain/exchange/import-outcome.ts';
import { refuse } from '#app/domain/outcome.ts';
import { actingPerson, type Acting } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { refuseFile, type ImportResult } from './imported.ts';
import { makeDrafts } from './make-drafts.ts';
import { readIati } from './read-iati.ts';

/**
 * Makes draft offers of an IATI file's activities, all of them or none. The file is read before the transaction
 * begins, so that a slow or hostile one holds nothing.
 *
 * @param input `on` is the day that says what has ended; today unless given
 */
export async function importActivities(
  by: Acting,
  input: { bytes: AsyncIterable<Uint8Array> | Uint8Array; includeEnded: boolean; on?: Day },
  now: Date,
): Promise<ImportResult> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  const file = await readIati(input.bytes);
  if ('refused' in file) return refuseFile(file.refused);

  const { activities } = file;
  const { includeEnded, on = dayOf(now) } = input;
  return withActor(actor, async (tx) => {
    const organisation = await findOrganisation(tx, actor.organisationId);
    const objection = decideReporter(organisation?.iatiReference, activities);
    if (objection) return refuseFile(objection.refused);
    const geography = currentGeography();
    const imported = await makeDrafts(
      tx,
      actor,
      'iati',
      (alreadyThere) => decideImport(activities, { on, includeEnded, alreadyThere, geography }),
      now,
    );
    return { ok: true, imported };
  });
}
