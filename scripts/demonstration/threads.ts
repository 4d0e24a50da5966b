import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { assignDesk } from '#app/operations/matches/assign-desk.ts';
import { takeThreadFile, type TakenFile } from '#app/operations/matches/take-thread-file.ts';
import { sendMessage } from '#app/operations/matches/write-message.ts';
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
  for (const { by, daysAgo, language, text, said, file } of THREAD.messages) {
    const writer = by === 'donor' || by === 'recipient' ? sides[by] : as[by];
    const at = daysBefore(now, daysAgo);
    const elsewhere = said && { means: said.means, on: dayOf(at), by: sides[said.by].person.id };
    const input = { matchId, text, textLanguage: language, elsewhere };
    const files = file ? [await takeFile(writer, matchId, file, at)] : [];
    const sent = await sendMessage(writer, { ...input, files }, at);
    if ('refusal' in sent) throw new Error(`A message of the demonstration is refused: ${sent.refusal}`);
    valueOf(sent, 'a message of the demonstration');
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

async function takeFile(
  by: Wearing,
  matchId: string,
  { name, text }: { name: string; text: string },
  at: Date,
): Promise<TakenFile> {
  const bytes = Readable.from([Buffer.from(text)]);
  const taken = await takeThreadFile(by, { matchId, name, bytes }, () => at);
  if (!taken.ok) throw new Error(`A file of the demonstration is refused: ${JSON.stringify(taken)}`);
  return taken.file;
}
