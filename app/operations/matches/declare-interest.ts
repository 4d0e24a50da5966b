import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { beginsTooEarly, isWhole, type Interest } from '#app/domain/matches/interest.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { viewFacts } from '#app/domain/needs/need-facts.ts';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { findView, holdCirculatingNeed } from '#db/queries/needs/views.ts';
import { putAnswer } from '#db/queries/matches/answers.ts';
import { findInterest, insertInterest, type DeclaredInterest } from '#db/queries/matches/interests.ts';
import { actedOtherwiseOnPair } from '#db/queries/matches/roles.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { insertMatch, joinRequest, listOpenMatches, tookBackPair } from '#db/queries/matches/matches.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { circumstancesOn } from './whole-need.ts';

/**
 * A donor puts one of its published offers forward for a circulating need that it sees masked; this is the donor's
 * yes. Whether it fits is judged by what the donor may see, so that a refusal betrays nothing. Where the State has
 * asked for this very offer, the interest joins the request, and the donor cannot tell.
 *
 * What it would do stands in `interest`: brokers read it, the State once a broker put it there, and no other donor.
 *
 * @returns the match; or not-your-act, not-found, need-not-circulating, offer-not-published, stopped, already-there,
 * incomplete, days-refused where it would begin before today, secret-found, other-role, took-back
 */
export async function declareInterest(
  by: Wearing,
  input: { needId: string; offerId: string; interest: Interest; note?: string },
  now: Date,
): Promise<Outcome<{ matchId: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  const { scope, team, conditions, cost } = input.interest;
  if ([input.note ?? '', scope, team, conditions, cost].some(holdsSecret)) return refuse('secret-found');
  if (!isWhole(input.interest)) return refuse('incomplete');
  const on = dayOf(now);
  if (beginsTooEarly(input.interest, on)) return refuse('days-refused');
  const catalogue = await indexedCatalogue(now);

  return withActor(actor, async (tx) => {
    const circulating = await holdCirculatingNeed(tx, input.needId);
    const need = await findView(tx, input.needId, 'registered');
    const offer = await findOfferForUpdate(tx, input.offerId);
    if (!offer || !need) return refuse('not-found');
    if (!circulating || !need.circulating || !need.circulatesUntil || need.circulatesUntil < on)
      return refuse('need-not-circulating');
    const [published] = await listPublishedOffers(tx, [offer.id]);
    if (!published) return refuse('offer-not-published');
    const { stops } = judgePair(
      viewFacts(need.id, need.view),
      factsOfPublished(published),
      catalogue.ranking,
      await circumstancesOn(tx, on),
    );
    if (stops.length > 0) return refuse('stopped');

    // Whoever asked for it in the State's name does not say yes in the donor's.
    if (await actedOtherwiseOnPair(tx, need.id, offer.id)) return refuse('other-role');
    if (await tookBackPair(tx, need.id, offer.id)) return refuse('took-back');
    const begun = await insertMatch(
      tx,
      {
        reference: referenceFrom('M', randomBytes(6)),
        needId: need.id,
        offerId: offer.id,
        status: 'interest-declared',
      },
      now,
    );
    const joined = begun ? undefined : await joinRequest(tx, need.id, offer.id);
    const matchId = begun ?? joined;
    if (!matchId) return refuse('already-there');

    await insertInterest(tx, matchId, input.interest, now);
    await putAnswer(tx, actor, matchId, { party: 'donor', answer: 'yes' }, now);
    await recordMatchEvent(
      tx,
      actor,
      matchId,
      {
        action: 'declare-interest',
        from: joined ? 'requested' : null,
        to: joined ? 'requested' : 'interest-declared',
        reason: { text: input.note },
      },
      now,
    );
    return done({ matchId });
  });
}

export type Declared = { id: string; status: MatchStatus; interest: DeclaredInterest | undefined };

/** The donor's own open match of these two, and what it holds, for whoever declares a second time. */
export async function findDeclared(
  by: Wearing,
  needId: string,
  offerId: string,
): Promise<Declared | undefined> {
  return withActor(actingPerson(by), async (tx) => {
    const [open] = await listOpenMatches(tx, needId, [offerId]);
    return open && { id: open.id, status: open.status, interest: await findInterest(tx, open.id) };
  });
}
