import type { Wearing } from '#app/auth/viewer.ts';
import { decideMatch, PARTIES } from '#app/domain/matches/lifecycle.ts';
import type { Contact } from '#app/domain/matches/match.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { insertContacts, listContactsToRelease } from '#db/queries/matches/contacts.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { updateMatch } from '#db/queries/matches/matches.ts';
import { writeOfMatch } from './delivery/write-of-match.ts';
import { lockMatch } from './lock-match.ts';
import { takeIfFree } from './take-if-free.ts';

/**
 * A broker introduces two sides that both said yes: the people who said it see each other's contact, and the donor
 * the whole need. The match is the broker's on the desk from then on, where nobody has it. Contacts are copied as they are now, so that a later change of post releases nobody else.
 *
 * @returns what was released; or not-your-act, not-found, not-now, both-must-accept, need-not-circulating,
 * offer-not-published
 */
export async function introduceMatch(
  by: Wearing,
  input: { matchId: string },
  now: Date,
): Promise<Outcome<Contact[]>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const locked = await lockMatch(tx, actor, input.matchId, now);
    if (!locked) return refuse('not-found');
    const { match, facts } = locked;
    const decision = decideMatch(match.status, 'introduce', facts);
    if (!decision.ok) return decision;

    await updateMatch(tx, match.id, { status: 'introduced' }, now);
    const contacts = await listContactsToRelease(tx, match.id);
    await insertContacts(tx, match.id, contacts, now);
    await writeOfMatch(tx, match.id, 'match-introduced', PARTIES, now);
    await recordMatchEvent(
      tx,
      actor,
      match.id,
      { action: 'introduce', from: decision.from, to: decision.to },
      now,
    );
    await takeIfFree(tx, actor, { subject: 'match', id: match.id }, now);
    return done(contacts);
  });
}
