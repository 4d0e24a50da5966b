import type { Wearing } from '#app/auth/viewer.ts';
import { canConcludeWith, LAPSE_CODE } from '#app/domain/matches/closing.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { decideMatch } from '#app/domain/matches/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { checkClosing } from '#app/domain/principles/check-closing.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findClosingFacts } from '#db/queries/matches/closing-facts.ts';
import { listToldOfMatch } from '#db/queries/matches/clocks.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { isPooled } from '#db/queries/pools/pools.ts';
import { holdDelivery } from './hold-delivery.ts';

/**
 * A broker closes a completed match, with what came of it and a lesson for the record, once both sides gave their feedback
 * or the last day for it is over; or lets one lapse of which nobody was heard for ninety days. What was delivered has used its slot
 * of the offer. What was not kept of the principles stands with a completed match from then on, for both sides.
 *
 * @param input.text a lesson, or what was tried; for brokers
 * @returns not-your-act, not-found, not-now, disputed, feedback-open, secret-found, or reason-needed without a code that
 * closes this match
 */
export async function concludeMatch(
  by: Wearing,
  input: { matchId: string; action: 'conclude' | 'lapse'; code?: string; text?: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  const { matchId, action, text } = input;
  if (holdsSecret(text ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const held = await holdDelivery(tx, actor, matchId, now);
    if (!held) return refuse('not-found');
    const decision = decideMatch(held.match.status, action, held.facts);
    if (!decision.ok) return decision;
    const code = action === 'lapse' ? LAPSE_CODE : input.code;
    const programme = await isPooled(tx, held.match.needId);
    const fits =
      action === 'conclude'
        ? canConcludeWith(code, remainderIn(held.reports, programme))
        : code === LAPSE_CODE;
    if (!fits) return refuse('reason-needed');
    const status = action === 'conclude' ? 'closed' : 'lapsed';

    await tellBoth(tx, matchId, now);
    const kept = action === 'conclude' && (await findClosingFacts(tx, matchId));
    const notKept = kept ? checkClosing(kept) : undefined;
    await updateMatch(
      tx,
      matchId,
      { status, code: code as typeof LAPSE_CODE, ...(notKept && { notKept }) },
      now,
    );
    const reason = { code, text };
    await recordMatchEvent(tx, actor, matchId, { action, from: decision.from, to: decision.to, reason }, now);
    return done(undefined);
  });
}

async function tellBoth(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const { email, language } of await listToldOfMatch(tx, matchId)) {
    const values = { path: `/${language}/matches/${matchId}` };
    await queueMail(tx, { kind: 'record-closed', to: { email, language }, values }, now);
  }
}
