import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { NeedIds } from './needs.ts';

/** The numbers of the needs of which their States say something in confidence: one that a broker asks to open, one that nobody did. */
const NEED = 21;
const OTHER = 26;

const DETAIL = `Two of the five hospitals have no copy of their records outside the building, and nobody has tried to restore one since 2024.

The person who knows how retires in spring.`;

const OTHER_DETAIL = 'Of the three duty officers who are named abroad, two have left.';

/** A State seals something and looks at it again; a broker asks to open it, and no second one has answered yet. */
export async function sealSomething({ as }: Cast, needs: NeedIds, now: Date): Promise<void> {
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
  const reason = 'Two offers differ in whether they restore records. I need to know what is missing.';
  did(await askOpening(as.broker, { id, reason }, daysBefore(now, 1)));
}
