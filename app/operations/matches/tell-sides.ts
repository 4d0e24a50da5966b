import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { listSides } from '#db/queries/needs/circulation.ts';
import { listToldOfDispute, listToldOfEnding } from '#db/queries/matches/ends.ts';

/** Writes to each side of a match that was put before it, unless it has answered already; with a link and no word of it. */
export async function tellProposed(tx: Tx, matchId: string, until: string, now: Date): Promise<void> {
  for (const { answered, email, language } of await listSides(tx, matchId))
    if (!answered) {
      const values = { path: `/${language}/matches/${matchId}`, until: `${until}T23:59:59.000Z` };
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
