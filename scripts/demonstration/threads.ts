import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { assignDesk } from '#app/operations/matches/assign-desk.ts';
import { writeMessage } from '#app/operations/matches/write-message.ts';
import { suggestWording } from '#app/operations/needs/suggest-wording.ts';
import { PROPOSALS } from '#db/seeds/demonstration/matches.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { DESK_ITEMS, SUGGESTED_WORDS, THREAD } from '#db/seeds/demonstration/threads.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { MatchIds } from './matches.ts';
import type { NeedIds } from './needs.ts';

/** Two sides write to each other, the broker writes down a call, two items have an owner, and a State is shown other words. */
export async function writeAndAssign(
  { as }: Cast,
  needs: NeedIds,
  matches: MatchIds,
  now: Date,
): Promise<void> {
  const matchId = matches.get(THREAD.need)!;
  const { offer } = PROPOSALS.find(({ need }) => need === THREAD.need)!;
  const sides: Readonly<Record<Party, Wearing>> = {
    donor: as[OFFERS.find(({ number }) => number === offer)!.by],
    recipient: as[NEEDS.find(({ number }) => number === THREAD.need)!.by],
  };
  for (const { by, daysAgo, language, text, said } of THREAD.messages) {
    const writer = by === 'donor' || by === 'recipient' ? sides[by] : as[by];
    const at = daysBefore(now, daysAgo);
    const elsewhere = said && { means: said.means, on: dayOf(at), by: sides[said.by].person.id };
    const input = { matchId, text, textLanguage: language, elsewhere };
    valueOf(await writeMessage(writer, input, at), 'a message of the demonstration');
  }
  for (const { need, line } of DESK_ITEMS) {
    const records = [{ subject: 'match' as const, id: matches.get(need)! }];
    const to = { act: 'hand-over-item' as const, brokerId: as['second-broker'].person.id, line };
    valueOf(
      await assignDesk(as.broker, { records, to, batch: randomUUID() }, daysBefore(now, 1)),
      `the item of need ${need}`,
    );
  }
  for (const { need, ...words } of SUGGESTED_WORDS) {
    const input = { needId: needs.get(need)!, ...words };
    valueOf(
      await suggestWording(as['second-broker'], input, daysBefore(now, 1)),
      `the words of need ${need}`,
    );
  }
}
