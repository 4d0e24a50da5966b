import type { Wearing } from '#app/auth/viewer.ts';
import type { Remainder, ResultReached } from '#app/domain/matches/delivery/report.ts';
import { findPlan } from '#db/queries/matches/plans.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { isParty, tellMoved } from '#app/operations/matches/tell-sides.ts';
import { sayOfMatch } from './say-of-match.ts';

/**
 * The recipient confirms a completion, result by result of the plan, and says whether something of the need remains open.
 * Where every result was reached nothing does. The donor is told.
 *
 * @returns how the match stands; or incomplete where not every result has its word, or nothing is said of the rest, and what
 * `sayOfMatch` refuses
 */
export async function confirmCompletion(
  by: Wearing,
  input: { matchId: string; results: readonly ResultReached[]; remainder?: Remainder; text: string },
  now: Date,
) {
  const { matchId, results, text } = input;
  const whole = results.length > 0 && results.every((result) => result === 'reached');
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'confirm-completion',
      report: { results, state: whole ? 'met' : input.remainder, text },
      unless: async (tx) => {
        const plan = await findPlan(tx, matchId);
        const said = whole || input.remainder;
        return said && plan?.outcomes.length === results.length ? undefined : 'incomplete';
      },
      alongside: async (tx, { match }) => {
        await updateMatch(tx, match.id, { status: 'completed' }, now);
        await tellMoved(tx, match.id, 'completion-answered', { whom: isParty }, now);
      },
    },
    now,
  );
}

/**
 * The recipient does not confirm: why is written to the brokers, of whom the match's is told and has it on the desk, and
 * the donor learns only that it was not confirmed. The delivery goes on, and its donor may report the completion again.
 *
 * @returns how the match stands; or reason-needed without a text, and what `sayOfMatch` refuses
 */
export async function refuseCompletion(by: Wearing, input: { matchId: string; text: string }, now: Date) {
  const { matchId, text } = input;
  return sayOfMatch(
    by,
    {
      matchId,
      action: 'refuse-completion',
      report: { text, shared: false },
      textNeeded: true,
      alongside: async (tx, { match }) => {
        await updateMatch(tx, match.id, { status: 'in-delivery', reported: false }, now);
        await tellMoved(tx, match.id, 'completion-answered', { whom: () => true }, now);
      },
    },
    now,
  );
}

/**
 * A broker has read what is missing where a recipient did not confirm: it leaves the desk, and both sides read that it was
 * read. What is missing stays for the two of them to see to.
 *
 * @returns how the match stands; or not-now where nothing is unread, and what `sayOfMatch` refuses
 */
export async function readRefusal(by: Wearing, input: { matchId: string }, now: Date) {
  return sayOfMatch(by, { matchId: input.matchId, action: 'read-refusal', report: {} }, now);
}
