import type { Wearing } from '#app/auth/viewer.ts';
import type { ReportAction } from '#app/domain/matches/delivery/report.ts';
import { decideMatch, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { insertReport, type NewReport } from '#db/queries/matches/reports.ts';
import { holdDelivery, type HeldDelivery } from './hold-delivery.ts';

export type Said = {
  matchId: string;
  action: ReportAction;
  report: NewReport;
  /** A text without which the act means nothing. */
  textNeeded?: boolean;
  /** A last reason to refuse, asked when the lifecycle has agreed. */
  unless?: (tx: Tx, held: HeldDelivery) => Promise<RefusalReason | undefined> | RefusalReason | undefined;
  /** What the act does to the match itself, after the word is there: the database asks for it. */
  alongside?: (tx: Tx, held: HeldDelivery, to: MatchStatus) => Promise<void>;
};

/**
 * One word of a side, a verifier or a broker about a match: hold, decide, write, move, record, all or nothing.
 *
 * @returns how the match stands; or not-found, whatever the lifecycle refuses, reason-needed without a needed text,
 * secret-found, already-answered where it was said before, or what `unless` says
 */
export async function sayOfMatch(
  by: Wearing,
  said: Said,
  now: Date,
): Promise<Outcome<{ status: MatchStatus }>> {
  const actor = actingPerson(by);
  const text = said.report.text?.trim() ?? '';
  if (holdsSecret(text)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const held = await holdDelivery(tx, actor, said.matchId, now);
    if (!held) return refuse('not-found');
    const decision = decideMatch(held.match.status, said.action, held.facts);
    if (!decision.ok) return decision;
    if (said.textNeeded && !text) return refuse('reason-needed');
    const reason = await said.unless?.(tx, held);
    if (reason) return refuse(reason);

    const { id } = held.match;
    if (!(await insertReport(tx, actor, id, said.action, { ...said.report, text }, now)))
      return refuse('already-answered');
    await said.alongside?.(tx, held, decision.to);
    const event = { action: said.action, from: decision.from, to: decision.to };
    await recordMatchEvent(tx, actor, id, event, now);
    return done({ status: decision.to });
  });
}
