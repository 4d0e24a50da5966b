import { endOfDay } from '#app/domain/codes/day.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listSides } from '#db/queries/needs/circulation.ts';
import {
  listToldBeside,
  listToldOfDispute,
  listToldOfEnding,
  type ToldBeside,
} from '#db/queries/matches/ends.ts';

/** Writes to each side of a match that was put before it, unless it has answered already; with a link and no word of it. */
export async function tellProposed(tx: Tx, matchId: string, until: string, now: Date): Promise<void> {
  for (const { answered, email, language } of await listSides(tx, matchId))
    if (!answered) {
      const values = { path: `/${language}/matches/${matchId}`, until: endOfDay(until) };
      await queueMail(tx, { kind: 'match-proposed', to: { email, language }, values }, now);
    }
}

/** Tells a donor that a match of its offer has closed; why, and what came of the need, is not said. */
export async function tellDonorClosed(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const { party, email, language } of await listSides(tx, matchId))
    if (party === 'donor') {
      const values = { path: `/${language}/matches/${matchId}` };
      await queueMail(tx, { kind: 'record-closed', to: { email, language }, values }, now);
    }
}

/** Tells the other side of a match that it closed, as far as it knows of it; for a broker both. Why is not said. */
export async function tellEnded(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const { email, language } of await listToldOfEnding(tx, matchId)) {
    const values = { path: `/${language}/matches/${matchId}` };
    await queueMail(tx, { kind: 'record-closed', to: { email, language }, values }, now);
  }
}

/** Tells of a disagreement, or that both sides have settled it: whoever has the match on the desk, and the other side or not. */
export async function tellOfDispute(
  tx: Tx,
  matchId: string,
  whom: 'all' | 'broker',
  now: Date,
): Promise<void> {
  for (const { party, email, language } of await listToldOfDispute(tx, matchId)) {
    if (whom === 'broker' && party !== 'broker') continue;
    const values = { path: `/${language}/matches/${matchId}` };
    await queueMail(tx, { kind: 'match-disputed', to: { email, language }, values }, now);
  }
}

/** Tells the other side of a match, and for a broker both, that it goes on. */
export async function tellChanged(tx: Tx, matchId: string, now: Date): Promise<void> {
  for (const { email, language } of await listToldOfEnding(tx, matchId)) {
    const values = { path: `/${language}/matches/${matchId}` };
    await queueMail(tx, { kind: 'record-changed', to: { email, language }, values }, now);
  }
}

type Moved = Extract<
  MailKind,
  'plan-to-confirm' | 'plan-agreed' | 'delivery-moved' | 'completion-to-confirm' | 'completion-answered'
>;

/**
 * Tells those beside the acting side of a step of the plan or the delivery: a link, and no word of what was said.
 *
 * @param whom which of them; and `until`, where their word is awaited by a day
 */
export async function tellMoved(
  tx: Tx,
  matchId: string,
  kind: Moved,
  { whom, until }: { whom: (told: ToldBeside) => boolean; until?: string },
  now: Date,
): Promise<void> {
  for (const told of await listToldBeside(tx, matchId)) {
    if (!whom(told)) continue;
    const { email, language, poolId } = told;
    const page = poolId ? `pools/${poolId}/matches/${matchId}` : `matches/${matchId}`;
    const values = {
      path: `/${language}/${page}`,
      ...(until && { until: endOfDay(until) }),
    };
    await queueMail(tx, { kind, to: { email, language }, values }, now);
  }
}

export const isParty = ({ party }: { party: Party | 'broker' }): boolean => party !== 'broker';
