import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { MATCH_CLOCKS } from '#app/domain/matches/clocks.ts';
import { judgePair, type Judgement } from '#app/domain/matches/judge.ts';
import {
  decideMatch,
  decideProposal,
  isProposedOn,
  MOST_PROPOSED,
  type MatchStatus,
} from '#app/domain/matches/lifecycle.ts';
import { isAnswerable, isCirculating } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { chooseBy } from '#app/domain/needs/next-step.ts';
import { WEIGHTS_VERSION } from '#app/domain/matches/weights.ts';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { mayReach } from '#db/queries/needs/circulation.ts';
import { recordMatchEvent } from '#db/queries/matches/events.ts';
import { actedOtherwiseOnPair } from '#db/queries/matches/roles.ts';
import { insertSuggestion } from '#db/queries/matches/suggestions.ts';
import {
  findMatchForUpdate,
  insertMatch,
  listOpenMatches,
  updateMatch,
} from '#db/queries/matches/matches.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { takeIfFree } from './take-if-free.ts';
import { tellProposed } from './tell-sides.ts';
import { findPoolOfNeed } from '#db/queries/pools/pools.ts';
import { tellOfPool } from '#app/operations/pools/tell-of-pool.ts';
import { circumstancesOn, wholeNeed } from './whole-need.ts';

export type Proposal = {
  needId: string;
  offerIds: readonly string[];
  note?: string;
  /** The match that somebody began and that is to be proposed: where it has ended meanwhile, no other takes its place. */
  begun?: string;
};

export type ProposalResult = { offerId: string } & (
  | { proposed: true; matchId: string }
  | { proposed: false; reason: RefusalReason }
);

/**
 * A broker puts offers and a circulating need before their two sides, who have 15 working days to answer. Each offer
 * stands for itself: one that is stopped, taken down or proposed already is told as such, and the others go out.
 * A State's request or a donor's interest becomes the proposal and counts as that side's yes. Points, reasons and the
 * versions they were made with are kept. Who proposes has it on the desk from then on, where nobody has. A need is put
 * before no donor whom its State did not agree to reach.
 *
 * @returns one result an offer; or not-your-act, not-found, incomplete (no offer, or more than {@link MOST_PROPOSED}),
 *   need-not-circulating, secret-found
 */
export async function proposeMatches(
  by: Wearing,
  input: Proposal,
  now: Date,
): Promise<Outcome<ProposalResult[]>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  if (holdsSecret(input.note ?? '')) return refuse('secret-found');
  // In one order, whoever proposes, and the desk after all of them: two brokers at once wait for each other, never for both.
  const offerIds = [...new Set(input.offerIds)].sort();
  if (offerIds.length === 0 || offerIds.length > MOST_PROPOSED) return refuse('incomplete');
  const catalogue = await indexedCatalogue(now);

  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.needId);
    if (!need) return refuse('not-found');
    if (!isAnswerable(need.status)) return refuse('need-not-circulating');
    const facts = await wholeNeed(tx, need);
    const circumstances = await circumstancesOn(tx, dayOf(now));

    const results: ProposalResult[] = [];
    for (const offerId of offerIds) {
      const locked = await findOfferForUpdate(tx, offerId);
      if (!locked) {
        results.push({ offerId, proposed: false, reason: 'offer-not-published' });
        continue;
      }
      const [published] = await listPublishedOffers(tx, [offerId]);
      const judged =
        published &&
        judgePair(
          facts,
          factsOfPublished(published, catalogue.records.get(offerId)),
          catalogue.ranking,
          circumstances,
        );
      const proposed = await propose(
        tx,
        actor,
        {
          needId: need.id,
          offerId,
          organisationId: locked.organisationId,
          judged,
          note: input.note,
          need,
          begun: input.begun,
        },
        now,
      );
      if (proposed.ok && judged) {
        await insertSuggestion(tx, proposed.value, {
          points: judged.points,
          criteria: judged.criteria,
          weightsVersion: WEIGHTS_VERSION,
          catalogueVersion: catalogue.version,
          madeAt: now,
        });
      }
      if (proposed.ok && need.pooled) await askStates(tx, need.id, proposed.value, now);
      results.push(
        proposed.ok
          ? { offerId, proposed: true, matchId: proposed.value }
          : { offerId, proposed: false, reason: proposed.reason },
      );
    }
    for (const result of results)
      if (result.proposed) await takeIfFree(tx, actor, { subject: 'match', id: result.matchId }, now);
    return done(results);
  });
}

/** Each State of a programme answers for itself. */
async function askStates(tx: Tx, needId: string, matchId: string, now: Date): Promise<void> {
  const pool = await findPoolOfNeed(tx, needId);
  if (pool) await tellOfPool(tx, pool.id, 'pool-match-asked', now, matchId);
}

type Pair = {
  needId: string;
  offerId: string;
  organisationId: string;
  judged: Judgement | undefined;
  note?: string;
  begun?: string;
  need: Pick<Need, 'status' | 'circulatesUntil' | 'shortlistedAt' | 'pooled'>;
};

/**
 * A State chooses among interests when its need has stopped going round: what a donor declared holds until the end of those
 * days, whenever a broker put it there. The States of a programme choose among none: each answers what is put before it.
 */
function answerByOf(status: MatchStatus, { need }: Pair, usual: Day): Day {
  if (status !== 'interest-declared' || need.pooled) return usual;
  const from = need.shortlistedAt ? dayOf(need.shortlistedAt) : need.circulatesUntil;
  const choosing = from ? chooseBy(from) : usual;
  return choosing > usual ? choosing : usual;
}

/** One pair whose need and offer are locked: the match that somebody began, or a new one. */
async function propose(tx: Tx, by: ActingPerson, pair: Pair, now: Date): Promise<Outcome<string>> {
  const facts = {
    role: by.role,
    answers: {},
    needCirculating: isCirculating(pair.need.status),
    offerPublished: pair.judged !== undefined,
    stopped: (pair.judged?.stops.length ?? 0) > 0,
    otherRole: await actedOtherwiseOnPair(tx, pair.needId, pair.offerId),
    ownSide: (await findOwnSide(tx, by, { offerId: pair.offerId, needId: pair.needId }, now)) !== undefined,
  };
  const [open] = await listOpenMatches(tx, pair.needId, [pair.offerId]);
  const begun = open && (await findMatchForUpdate(tx, open.id));
  if (pair.begun !== undefined && begun?.id !== pair.begun) return refuse('not-now');
  if (begun && isProposedOn(begun.status)) return refuse('already-there');
  if (!begun && !(await mayReach(tx, pair.needId, pair.organisationId))) return refuse('beyond-consent');
  // While its State chooses, only who answered in time is put before it.
  if (begun) facts.needCirculating = true;
  const allowed = decideProposal(facts);
  if (!allowed.ok) return allowed;

  const answerBy = addWorkingDays(dayOf(now), MATCH_CLOCKS.choose);
  const record = (matchId: string, from: MatchStatus | null) =>
    recordMatchEvent(
      tx,
      by,
      matchId,
      { action: 'propose', from, to: 'proposed', reason: { text: pair.note } },
      now,
    );
  if (begun) {
    const decision = decideMatch(begun.status, 'propose', facts);
    if (!decision.ok) return decision;
    const until = answerByOf(begun.status, pair, answerBy);
    await updateMatch(tx, begun.id, { status: 'proposed', proposedBy: by.personId, answerBy: until }, now);
    await record(begun.id, decision.from);
    await tellProposed(tx, begun.id, until, now);
    return done(begun.id);
  }
  const matchId = await insertMatch(
    tx,
    {
      reference: referenceFrom('M', randomBytes(6)),
      needId: pair.needId,
      offerId: pair.offerId,
      status: 'proposed',
      proposed: { by: by.personId, answerBy },
    },
    now,
  );
  if (!matchId) return refuse('already-there');
  await record(matchId, null);
  await tellProposed(tx, matchId, answerBy, now);
  return done(matchId);
}
