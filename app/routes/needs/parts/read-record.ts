import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { isUnadopted } from '#app/domain/needs/adoption.ts';
import { asksForWord } from '#app/domain/needs/freshness.ts';
import { isAnswerable, isCirculating, needActions, type NeedAction } from '#app/domain/needs/lifecycle.ts';
import type { NeedEvidence } from '#app/domain/needs/need-principles.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { brokerLateBy, nextStep, type NextStep } from '#app/domain/needs/next-step.ts';
import { openingState } from '#app/domain/needs/opening.ts';
import { mayAnswerWords } from '#app/domain/needs/wording.ts';
import type { SealedState } from '#app/domain/needs/sealed-text.ts';
import { actorOf } from '#app/http/viewer.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { askedOffer, type AskedOffer } from '#app/operations/needs/asked-offer.ts';
import { findLastRound, type LastRound } from '#app/operations/needs/donors-to-name.ts';
import { asksAgain } from '#app/operations/needs/consent-to-circulation.ts';
import { factsFor } from '#app/operations/needs/move-need.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { hasOpenAnswers } from '#db/queries/needs/circulation.ts';
import { findRound } from '#db/queries/needs/round.ts';
import type { Chips } from '#app/operations/principles/chips.ts';
import { needChips } from '#app/operations/principles/need-chips.ts';
import { readView } from '#app/operations/needs/read-view.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import type { ServedView } from '#db/queries/needs/views.ts';
import { listFiles, type NeedFile } from '#db/queries/needs/files.ts';
import { listMatchesOfNeed, listOpenMatches } from '#db/queries/matches/matches.ts';
import { listProgress } from '#db/queries/matches/progress.ts';
import { listNeedEvents, type NeedEvent } from '#db/queries/needs/events.ts';
import { listWordings } from '#db/queries/needs/wordings.ts';
import { findNeed, listHubNames } from '#db/queries/needs/needs.ts';
import { findDraftNames, type DraftNames } from '#db/queries/needs/state-drafts.ts';
import { findPoolOfNeed, listProgrammesOfNeed, type ProgrammeOfNeed } from '#db/queries/pools/pools.ts';
import { listOpenings } from '#db/queries/needs/sealed-openings.ts';
import { isSharedWithMe } from '#db/queries/needs/sealed-shares.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';

type NeedMatch = Pick<Match, 'id' | 'reference' | 'offer' | 'status' | 'completedAt'>;

export type NeedRecord =
  /** For its delegation and brokers: all of it, what happened, what may be done. */
  | {
      depth: 'keepers';
      need: Need;
      hubNames: string[];
      files: NeedFile[];
      events: NeedEvent[];
      /** To whom it went round last, and until when. */
      lastRound: LastRound | undefined;
      next: NextStep;
      /** Working days a broker is late with it. */
      late: number;
      /** For brokers: which of them has it on the desk. */
      holder?: string;
      /** Of which State this broker may not decide, for a role of their own there. */
      ownSide?: string | undefined;
      acts: NeedAction[];
      chips: Chips<NeedEvidence>;
      sealed: SealedState['kind'];
      /** What a broker does with the sealed text at this moment. */
      glass?: 'waiting' | 'open';
      /** Of a need that somebody drafted for its State. */
      names?: DraftNames;
      /** How many texts have other words before the State, to be taken or not. */
      wordings: number;
      /** The programme that it is the need of, where it is of several States. */
      pool?: string;
      /** For its State: the offer that it was begun for. */
      asked?: AskedOffer | undefined;
      /** Those that this reader may know of. */
      matches: NeedMatch[];
      /** Where it is open for what a delivery that is over did not reach, as its State said: whether donors can read it now. */
      rest?: 'read' | 'unread' | undefined;
      /** Programmes for several States that it is in, or that its State is asked to join with it. */
      programmes: ProgrammeOfNeed[];
    }
  /** For everybody else: what their audience gets. */
  | ({
      depth: 'view';
      hubNames: string[];
      files: NeedFile[];
      keepFirst: boolean;
      sharedText: boolean;
    } & ServedView)
  /** For whoever gets nothing before they said that they keep it confidential. */
  | { depth: 'none-yet'; id: string };

/** A need as deep as this reader may see it; undefined for one out of reach, as for none. */
export async function readRecord(by: Wearing, id: string): Promise<NeedRecord | undefined> {
  const { role } = by.hat;
  return withActor(actorOf(by), async (tx) => {
    const now = new Date();
    if (role !== 'broker' && role !== 'focal_point') {
      const { served, keepFirst } = await readView(tx, id, now);
      if (!served) return keepFirst ? { depth: 'none-yet', id } : undefined;
      return {
        depth: 'view',
        ...served,
        keepFirst,
        hubNames: await listHubNames(tx, served.view.answers.hubIds ?? []),
        files: await listFiles(tx, id),
        sharedText: role === 'donor' && !keepFirst && (await isSharedWithMe(tx, id)),
      };
    }
    const need = await findNeed(tx, id);
    // What a broker drafts for a State has a page of its own.
    if (!need || isUnadopted(need.adoption)) return undefined;
    await recordViewReadings(tx, [id], 'whole', now);
    const consented = isAgreed(need) && !(await asksAgain(tx, need));
    const round = await findRound(tx, id);
    const next = nextStep({ ...need, ...round, unmetNext: need.unmet?.next, consented }, dayOf(now));
    const ownSide = await findOwnSide(tx, by.hat, { needId: id }, now);
    const matches = await listMatchesOfNeed(tx, id);
    const states = (await listOpenings(tx, id)).map((opening) => openingState(opening, now));
    return {
      depth: 'keepers',
      need,
      hubNames: await listHubNames(tx, need.hubIds),
      files: await listFiles(tx, id),
      events: await listNeedEvents(tx, id),
      lastRound: await findLastRound(tx, need),
      next,
      late: brokerLateBy(next, dayOf(now)),
      ownSide,
      ...(role === 'broker' && { holder: (await findDeskOwner(tx, { subject: 'need', id }))?.name }),
      // Acts with a page of their own check the rest there: findings and reasons do not hide the way to them.
      acts: needActions(need.status, {
        ...factsFor(role, need),
        ownSide: ownSide !== undefined,
        blockers: 0,
        chipsReviewed: true,
        reasonGiven: true,
        consented,
        ...(await roundFacts(tx, role, need)),
        takenUp: round.takenUpAt !== undefined,
        authenticated: round.authenticatedAt !== undefined,
      }).filter((act) => act !== 'reconfirm' || asksForWord(need, dayOf(now))),
      chips: await needChips(tx, need, dayOf(now)),
      sealed: (await findSealedState(tx, id)).kind,
      ...(role === 'focal_point' && { asked: await askedOffer(tx, need, now) }),
      names: need.adoption && (await findDraftNames(tx, id)),
      ...(need.pooled && { pool: (await findPoolOfNeed(tx, id))?.id }),
      matches,
      rest: (await hasRest(tx, need, matches))
        ? isReadByDonors(need, dayOf(now))
          ? 'read'
          : 'unread'
        : undefined,
      programmes: (await listProgrammesOfNeed(tx, id)).filter(
        ({ joined }) => joined || role === 'focal_point',
      ),
      wordings: mayAnswerWords(need.status)
        ? (await listWordings(tx, id)).filter(({ answer }) => !answer).length
        : 0,
      glass: (['open', 'waiting'] as const).find((state) => states.includes(state)),
    };
  });
}

async function hasRest(tx: Tx, need: Need, matches: readonly NeedMatch[]): Promise<boolean> {
  if (!isAnswerable(need.status)) return false;
  const delivered = matches.filter(({ status, completedAt }) => status === 'closed' && completedAt);
  const progress = await listProgress(
    tx,
    delivered.map(({ id }) => id),
  );
  return delivered.some(({ id }) => remainderIn(progress.get(id)?.reports ?? [], need.pooled) === 'open');
}

/** A delivery lasts longer than a circulation: its days may be over, or its State chose among the answers to them. */
function isReadByDonors({ status, shortlistedAt, circulatesUntil = '' }: Need, on: Day): boolean {
  return isCirculating(status) && !shortlistedAt && circulatesUntil >= on;
}

/** What the next step of its round rests on; a State is told whether anybody answered, and of whom nothing. */
async function roundFacts(tx: Tx, role: Role, need: Need) {
  const open =
    role === 'broker'
      ? (await listOpenMatches(tx, need.id)).length
      : Number(await hasOpenAnswers(tx, need.id));
  return {
    openMatches: open,
    recirculations: need.recirculations,
    unmetNext: need.unmet?.next,
    refined: need.unmet !== undefined,
  };
}
