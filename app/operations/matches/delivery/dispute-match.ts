import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { tellChanged, tellOfDispute } from '#app/operations/matches/tell-sides.ts';
import { withActor, type Tx } from '#db/client.ts';
import { disputeAsVerifier } from '#db/queries/matches/reports.ts';
import type { HeldDelivery } from './hold-delivery.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * A side says that the two disagree. Nothing of the match goes on until both have said that it is settled; leaving and
 * ending it stay open to both. The other side is told, and whoever has the match on the desk. Brokers read the text, the other side only where `shared` says so.
 *
 * @returns how the match stands; or already-there, reason-needed without a text, and what `sayOfMatch` refuses
 */
export async function disputeMatch(
  by: Wearing,
  input: { matchId: string; text: string; shared: boolean },
  now: Date,
) {
  const { matchId, ...report } = input;
  const alongside = (tx: Tx) => tellOfDispute(tx, matchId, 'all', now);
  return sayOfMatch(by, { matchId, action: 'dispute', report, textNeeded: true, alongside }, now);
}

/**
 * A side says that the dispute is settled for it; once both have said so it waits for a broker, who is told.
 *
 * @returns how the match stands; or not-now, already-answered
 */
export async function settleDispute(by: Wearing, input: { matchId: string }, now: Date) {
  const { matchId } = input;
  const alongside = async (tx: Tx, { facts }: HeldDelivery) => {
    if (facts.delivery?.settled.length) await tellOfDispute(tx, matchId, 'broker', now);
  };
  return sayOfMatch(by, { matchId, action: 'settle', report: {}, alongside }, now);
}

/**
 * A broker notes that a dispute has ended, once both sides have said so: a broker mediates and judges no substance between
 * States (DOMAIN section 5). What was settled is for both sides to read, and both are told.
 *
 * @returns how the match stands; or not-settled, not-now, and what `sayOfMatch` refuses
 */
export async function resolveDispute(by: Wearing, input: { matchId: string; text: string }, now: Date) {
  const { matchId, text } = input;
  const alongside = (tx: Tx) => tellChanged(tx, matchId, now);
  return sayOfMatch(by, { matchId, action: 'resolve', report: { text }, alongside }, now);
}

/**
 * A verifier, who knows of no match, raises a dispute about one that it was told the reference of, if its organisation
 * issued a note on that offer. The answer is the same whether there is such a match or not.
 *
 * @returns not-your-act, reason-needed without a text, secret-found
 */
export async function disputeByReference(
  by: Wearing,
  input: { reference: string; text: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'verifier') return refuse('not-your-act');
  const text = input.text.trim();
  if (!text) return refuse('reason-needed');
  if (holdsSecret(text)) return refuse('secret-found');
  await withActor(actor, (tx) => disputeAsVerifier(tx, input.reference.trim().toUpperCase(), text, now));
  return done(undefined);
}
