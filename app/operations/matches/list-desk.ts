import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { inDeskOrder, type DeskItem, type DeskKind } from '#app/domain/matches/desk.ts';
import { brokerStep, type BrokerStep } from '#app/domain/matches/next-step.ts';
import { isSecondPerson, openingState } from '#app/domain/needs/opening.ts';
import { actingPerson, type ActingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listAwayOnDesk } from '#db/queries/accounts/absences.ts';
import {
  DESK_LIMIT,
  listNeedsWithoutProposal,
  listWaitingNeeds,
  listWaitingOffers,
  type DeskNeed,
  type WaitingOffer,
} from '#db/queries/desk.ts';
import { listWaitingOpenings, type WaitingOpening } from '#db/queries/sealed-openings.ts';
import { listMatchesForBroker, type BrokerMatchLine } from '#db/queries/match-lists.ts';

/** An item with what a broker reads of it. */
export type DeskLine = DeskItem & {
  title: string;
  titleLanguage: string;
  /** The donor's organisation, the State, or both. */
  organisation?: string;
  stateCode?: string;
  /** Of a match: the need whose ranking it came from; of an opening: the need whose sealed text it is. */
  needId?: string;
  /** The contact is out of office today, until the end of this day. */
  awayUntil?: Day;
};

export type Desk = {
  on: Day;
  lines: DeskLine[];
  /** Some list was longer than the desk shows. */
  cut: boolean;
};

/** Everything that waits for somebody at this moment, first due first. For brokers. */
export async function listDesk(by: Wearing, now: Date): Promise<Desk> {
  const on = dayOf(now);
  const { lists, away } = await withActor(actingPerson(by), async (tx) => ({
    lists: await load(tx, actingPerson(by), now),
    away: await listAwayOnDesk(tx, on),
  }));
  const lines: DeskLine[] = [
    ...lists.offers.map(offerLine),
    ...lists.submitted.map((need) => needLine('need-new', need, need.submittedAt)),
    ...lists.validated.map(validatedLine),
    ...lists.unproposed.map((need) => ({
      ...needLine('need-propose', need, need.circulatedAt ?? need.submittedAt),
      dueOn: need.circulatesUntil,
    })),
    ...lists.openings.map(openingLine),
    ...lists.begun.filter(({ need }) => need.circulating).map(matchLine),
    ...lists.proposed.map(matchLine),
  ].map((line) => ({ ...line, awayUntil: away.get(line.id) }));
  const cut = Object.values(lists).some((list) => list.length >= DESK_LIMIT);
  return { on, lines: inDeskOrder(lines, on), cut };
}

async function load(tx: Tx, by: ActingPerson, now: Date) {
  return {
    offers: await listWaitingOffers(tx),
    submitted: await listWaitingNeeds(tx, 'submitted'),
    validated: await listWaitingNeeds(tx, 'validated'),
    unproposed: await listNeedsWithoutProposal(tx),
    openings: (await listWaitingOpenings(tx, DESK_LIMIT)).filter(
      (opening) => openingState(opening, now) === 'waiting' && isSecondPerson(opening, by),
    ),
    begun: await listMatchesForBroker(tx, ['interest-declared', 'requested']),
    proposed: await listMatchesForBroker(tx, ['proposed']),
  };
}

function offerLine(offer: WaitingOffer): DeskLine {
  return {
    kind: offer.status === 'submitted' ? 'offer-new' : 'offer-review',
    id: offer.id,
    reference: offer.reference,
    since: offer.submittedAt,
    title: offer.title,
    titleLanguage: offer.textLanguage,
    organisation: offer.organisation,
  };
}

function needLine(kind: DeskItem['kind'], need: DeskNeed, since: Date): DeskLine {
  return {
    kind,
    id: need.id,
    reference: need.reference,
    since,
    title: need.title,
    titleLanguage: need.textLanguage,
    stateCode: need.stateCode,
  };
}

function openingLine({ id, needId, asked, need }: WaitingOpening): DeskLine {
  return {
    kind: 'opening-answer',
    id,
    reference: need.reference,
    since: asked.at,
    title: need.title,
    titleLanguage: need.textLanguage,
    stateCode: need.stateCode,
    needId,
  };
}

function validatedLine(need: DeskNeed): DeskLine {
  return isAgreed(need) && need.agreedAt
    ? needLine('need-circulate', need, need.agreedAt)
    : needLine('need-consent', need, need.validatedAt ?? need.submittedAt);
}

function matchLine(match: BrokerMatchLine): DeskLine {
  const step = brokerStep(match, match.answers, match.lastYesAt);
  return {
    kind: KIND_OF_STEP[step.what] ?? 'match-answers',
    id: match.id,
    reference: match.reference,
    since: new Date(`${step.since}T00:00:00Z`),
    dueOn: step.by,
    title: match.need.title,
    titleLanguage: match.need.textLanguage,
    organisation: match.donor.name,
    stateCode: match.need.stateCode,
    needId: match.needId,
  };
}

const KIND_OF_STEP: Partial<Record<BrokerStep['what'], DeskKind>> = {
  'to-propose': 'match-propose',
  'to-introduce': 'match-introduce',
};
