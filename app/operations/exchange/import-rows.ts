import { dayOf } from '#app/domain/codes/day.ts';
import { decideRows, MOST_ROWS } from '#app/domain/exchange/csv-offer.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';
import { refuse } from '#app/domain/outcome.ts';
import { actingPerson, type Acting } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listHubChoices } from '#db/queries/offers/offers.ts';
import { listFormerNames } from '#db/queries/organisations/names.ts';
import { refuseFile, type ImportResult } from './imported.ts';
import { makeDrafts } from './make-drafts.ts';

/** Makes draft offers of a spreadsheet's rows that could be read, all of them or none. */
export async function importRows(
  by: Acting,
  { rows }: { rows: readonly { line: number; facts: OfferFacts }[] },
  now: Date,
): Promise<ImportResult> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  const tooMany = rows[MOST_ROWS];
  if (tooMany) return refuseFile({ code: 'too-many-rows', line: tooMany.line, limit: MOST_ROWS });

  return withActor(actor, async (tx) => {
    const hubs = new Map((await listHubChoices(tx)).map(({ id, name }) => [name, id]));
    const former = await listFormerNames(tx, actor.organisationId);
    const names = [by.hat.organisation.name, ...former.map(({ name }) => name)];
    const imported = await makeDrafts(
      tx,
      actor,
      'csv',
      (alreadyThere) => decideRows(rows, { on: dayOf(now), names, alreadyThere, hubs }),
      now,
    );
    return { ok: true, imported };
  });
}
