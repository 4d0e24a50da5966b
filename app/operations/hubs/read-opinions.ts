import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { isGiven } from '#app/domain/hubs/access.ts';
import { hubConflict, type Concerned, type HubConflict, type HubTies } from '#app/domain/hubs/conflict.ts';
import { opinionState, saidItIsTied, type OpinionState } from '#app/domain/hubs/opinion.ts';
import { isOver } from '#app/domain/matches/statuses.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import type { BrokerOpinion } from '#db/queries/hubs/broker-opinions.ts';
import { listOpinions, type Opinion } from '#db/queries/hubs/opinions.ts';
import { findMatch, listOpenMatches } from '#db/queries/matches/matches.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { findPoolOfNeed } from '#db/queries/pools/pools.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { concernedByNeed, concernedByOffer } from './concerned-by-opinion.ts';
import { contextOfNeed } from './context-of-need.ts';
import type { HubForNeed } from './hubs-for-need.ts';

type Proposed = { id: string; reference: string; offer: { title: string; textLanguage: string } };

/** What a broker may ask of one hub: an opinion on the need, or on an offer that is proposed for it. */
export type Question = { hub: { id: string; name: string }; match?: Proposed; conflict: HubConflict };

export type OpinionsOfNeed = {
  need: Need;
  hubs: HubForNeed[];
  /** The hub that proposed it as a programme for several States. */
  programmeOf?: { id: string; name: string };
  /** What brokers wrote where no hub covers its State, and whether this one may. */
  written: BrokerOpinion[];
  brokersWrite: boolean;
  opinions: (Opinion & {
    hub: string;
    match?: Proposed | undefined;
    state: OpinionState;
    /** Whom the hub was tied to among those concerned, when it answered. */
    conflict?: HubConflict;
  })[];
  /** The organisation whose side keeps this broker from asking about the need, or about an offer proposed for it. */
  ownSide?: string | undefined;
  /** Empty for a delegation: brokers ask. */
  questions: Question[];
};

/**
 * What hubs said of a need and of the offers proposed for it, and what can still be asked, for brokers and the State.
 * A need without a hub has no question: brokers take the role of one. Undefined for a need out of reach.
 */
export async function readOpinions(
  by: Wearing,
  needId: string,
  now: Date,
): Promise<OpinionsOfNeed | undefined> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const need = await findNeed(tx, needId);
    if (!need) return undefined;
    await recordViewReadings(tx, [need.id], 'whole', now);
    const { hubs, written, barred } = await contextOfNeed(tx, need, dayOf(now));
    const proposed = (await listOpenMatches(tx, need.id)).filter(({ status }) => status === 'proposed');
    const { asksAbout, ownSide } = await besidesOwn(tx, by, { needId, proposed }, now);
    const concerned = await concernedOf(tx, need);
    const opinions = [];
    for (const opinion of await listOpinions(tx, need.id)) {
      const { ties, matchId } = opinion;
      const conflict = opinion.conflict ?? (ties && (await conflictThen(ties, opinion, concerned)));
      // What it is about is said of a match that went on, or came to nothing, too.
      const match = matchId ? await findMatch(tx, matchId) : undefined;
      const given = isGiven(standingOf(hubs, opinion.hubId));
      opinions.push({
        ...opinion,
        hub: hubs.find(({ hub }) => hub.id === opinion.hubId)?.hub.name ?? ties?.names[0] ?? '',
        match,
        state: opinionState(opinion, given, match !== undefined && isOver(match.status)),
        ...(conflict && { conflict }),
      });
    }
    const pool = need.pooled && (await findPoolOfNeed(tx, need.id));
    return {
      need,
      hubs,
      ...(pool && { programmeOf: pool.hub }),
      written,
      brokersWrite: !barred && actor.role === 'broker',
      opinions,
      ownSide,
      questions: asksAbout.length > 0 ? await listQuestions(tx, hubs, asksAbout, opinions, concerned) : [],
    };
  });
}

/** What a broker, and nobody else, may ask about who has no role of their own on its side; nothing of a need that is their own State's. */
async function besidesOwn<T extends { offer: { id: string } }>(
  tx: Tx,
  by: Wearing,
  { needId, proposed }: { needId: string; proposed: readonly T[] },
  now: Date,
): Promise<{ asksAbout: (T | undefined)[]; ownSide: string | undefined }> {
  if (by.hat.role !== 'broker') return { asksAbout: [], ownSide: undefined };
  const ofNeed = await findOwnSide(tx, by.hat, { needId }, now);
  if (ofNeed !== undefined) return { asksAbout: [], ownSide: ofNeed };
  const asksAbout: (T | undefined)[] = [undefined];
  let ownSide: string | undefined;
  for (const match of proposed) {
    const ofOffer = await findOwnSide(tx, by.hat, { offerId: match.offer.id }, now);
    if (ofOffer === undefined) asksAbout.push(match);
    ownSide ??= ofOffer;
  }
  return { asksAbout, ownSide };
}

async function listQuestions(
  tx: Tx,
  hubs: readonly HubForNeed[],
  asksAbout: readonly ((Proposed & { offer: { id: string } }) | undefined)[],
  opinions: readonly (Opinion & { state: OpinionState })[],
  concerned: (offerId?: string) => Promise<Concerned | undefined>,
): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { hub } of hubs.filter(({ standing }) => isGiven(standing))) {
    const ties = await findTies(tx, hub.id);
    for (const match of asksAbout) {
      const about = await concerned(match?.offer.id);
      const asked = opinions.some(
        ({ hubId, matchId, state }) =>
          hubId === hub.id && matchId === match?.id && (state === 'waiting' || state === 'given'),
      );
      if (!ties || !about || asked || saidItIsTied(opinions, hub.id, match?.id)) continue;
      questions.push({ hub, match, conflict: conflictOf(ties, about, { offerId: match?.offer.id }) });
    }
  }
  return questions;
}

/** Worked out anew where it was not kept: on a need, whose State stays who it is, and of answers before it was kept. */
async function conflictThen(
  ties: HubTies,
  { offerId }: Opinion,
  concerned: (offerId?: string) => Promise<Concerned | undefined>,
): Promise<HubConflict | undefined> {
  const about = await concerned(offerId);
  return about && conflictOf(ties, about, { offerId });
}

function conflictOf(ties: HubTies, about: Concerned, { offerId }: { offerId?: string | undefined }) {
  return hubConflict(ties, about, offerId ? 'offer' : 'need');
}

function standingOf(hubs: readonly HubForNeed[], hubId: string) {
  return hubs.find(({ hub }) => hub.id === hubId)?.standing ?? 'none';
}

/** Those behind the need, or behind an offer; each looked up once. */
async function concernedOf(tx: Tx, need: Need) {
  const state = await concernedByNeed(tx, need.organisationId);
  const offers = new Map<string, Concerned | undefined>();
  return async (offerId?: string): Promise<Concerned | undefined> => {
    if (!offerId) return state;
    if (!offers.has(offerId)) offers.set(offerId, await concernedByOffer(tx, offerId));
    return offers.get(offerId);
  };
}
