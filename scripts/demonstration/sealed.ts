import { actingPerson } from '#app/operations/acting-person.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { readView } from '#app/operations/needs/read-view.ts';
import { shareSealed } from '#app/operations/needs/share-sealed.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { withActor } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { MatchIds } from './matches.ts';
import type { NeedIds } from './needs.ts';

/** The numbers of the needs of which their States say something in confidence: one that a broker asks to open, one that nobody did. */
const NEED = 21;
const OTHER = 26;

/** One whose State was introduced to a donor, and shares it. */
const SHARED = 24;

const DETAIL = `Two of the five hospitals have no copy of their records outside the building, and nobody has tried to restore one since 2024.

The person who knows how retires in spring.`;

const OTHER_DETAIL = 'Of the three duty officers who are named abroad, two have left.';

const SHARED_DETAIL =
  'The last strategy ended in 2023. The ministry of finance has not agreed to a line of the budget for the next one, and the draft that went round named no office that answers for it.';

/** A State seals something and looks at it again; a broker asks to open it, and no second one has answered yet. Another State shares what it
 * sealed with the donor it was introduced to, whose officer reads it. */
export async function sealSomething(
  { as }: Cast,
  needs: NeedIds,
  matches: MatchIds,
  now: Date,
): Promise<void> {
  const id = needs.get(NEED)!;
  const did = <T>(outcome: Parameters<typeof valueOf<T>>[0]) =>
    valueOf(outcome, `sealed text of need ${NEED}`);
  did(await sealDetail(as.focal, { id, version: 0, detail: DETAIL }, daysBefore(now, 3)));
  did(await readSealedDetail(as.focal, { id }, daysBefore(now, 2)));
  did(
    await sealDetail(
      as.ngolwe,
      { id: needs.get(OTHER)!, version: 0, detail: OTHER_DETAIL },
      daysBefore(now, 3),
    ),
  );
  const shared = needs.get(SHARED)!;
  did(await sealDetail(as.karimba, { id: shared, version: 0, detail: SHARED_DETAIL }, daysBefore(now, 3)));
  did(await shareSealed(as.karimba, { id: shared, matchId: matches.get(SHARED)! }, daysBefore(now, 2)));
  did(await readSealedDetail(as.donor, { id: shared }, daysBefore(now, 1)));
  // Who looked at it since: the donor, and the broker who introduced them.
  await withActor(actingPerson(as.donor), (tx) => readView(tx, shared, daysBefore(now, 16)));
  await withActor(actingPerson(as.donor), (tx) => readView(tx, shared, daysBefore(now, 10)));
  await withActor(actingPerson(as.broker), (tx) =>
    recordViewReadings(tx, [shared], 'whole', daysBefore(now, 9)),
  );
  const reason = 'Two offers differ in whether they restore records. I need to know what is missing.';
  did(await askOpening(as.broker, { id, reason }, daysBefore(now, 1)));
}
