import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf, daysBetween } from '#app/domain/codes/day.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { closeMatch } from '#app/operations/matches/close-match.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { confirmCompletion, refuseCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { breakSilence } from '#app/operations/matches/delivery/break-silence.ts';
import { completionDue } from '#app/operations/matches/delivery/completion-due.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import {
  disputeMatch,
  resolveDispute,
  settleDispute,
} from '#app/operations/matches/delivery/dispute-match.ts';
import { followUpMatch } from '#app/operations/matches/delivery/follow-up-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { silenceDue } from '#app/operations/matches/delivery/silence-due.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { openPlan } from '#app/operations/matches/open-plan.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { reviseInterest } from '#app/operations/matches/revise-interest.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { circulationsClosing } from '#app/operations/needs/circulation-due.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { needsExpiring } from '#app/operations/needs/needs-due.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';
import { reconfirmNeed } from '#app/operations/needs/reconfirm-need.ts';
import { refineNeed } from '#app/operations/needs/refine-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { takeUpNeed } from '#app/operations/needs/take-up-need.ts';
import { authenticateNeed } from '#app/operations/needs/authenticate-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { shortlistNeed } from '#app/operations/needs/shortlist-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { takeBackNeed } from '#app/operations/needs/take-back-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { offersArchived, offersGoingStale } from '#app/operations/offers/offers-due.ts';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { answerSuspension } from '#app/operations/offers/answer-suspension.ts';
import { askSuspension } from '#app/operations/offers/ask-suspension.ts';
import { declineAsking } from '#app/operations/offers/decline-asking.ts';
import { proposeSuspension } from '#app/operations/offers/propose-suspension.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { reconfirmOffer } from '#app/operations/offers/reconfirm-offer.ts';
import { resumeOffer } from '#app/operations/offers/resume-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { takeBackOffer } from '#app/operations/offers/take-back-offer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import type { TestDatabase } from './database.ts';
import { NOW, readNeed } from './needs.ts';
import { completePlan } from './plans.ts';
import { verdicts } from './principles.ts';
import { INTEREST } from './matches.ts';

/** What it would do, from this day on: a life goes on for years. */
function interestFrom(now: Date) {
  const startsOn = dayOf(now);
  return { ...INTEREST, startsOn, endsOn: addDays(startsOn, 180) };
}

/** The records that an act is about, and the moment at which it is tried. */
export type Scene = {
  database: TestDatabase;
  matchId: string;
  needId: string;
  offerId: string;
  now: Date;
  chance: () => number;
};
export type LifeAct = {
  /** Whose it is: of the donor, the recipient, a broker, an administrator, a verifier; or of the clock, which nobody is. */
  by: readonly ('donor' | 'recipient' | 'broker' | 'administrator' | 'verifier' | 'clock')[];
  act: (scene: Scene, by: Wearing) => Promise<Outcome<unknown> | number>;
};

const both = ['donor', 'recipient'] as const;

/** The same with every day in it so many days later: a history may be played at any time. */
export function shifted<T>(value: T, now: Date): T {
  const days = daysBetween(dayOf(NOW), dayOf(now));
  const text = JSON.stringify(value).replaceAll(/\d{4}-\d\d-\d\d/g, (day) => addDays(day, days));
  return JSON.parse(text) as T;
}

/** Everything that people and the clock do to a need, an offer or a match in their lives, by what it is tried on. */
export const NEED_ACTS = {
  submit: {
    by: ['recipient'],
    act: async (scene, by) =>
      sendNeed(by, { id: scene.needId, revision: await revisionOf(scene, 'needs') }, scene.now),
  },
  'take-back': { by: ['recipient'], act: ({ needId, now }, by) => takeBackNeed(by, { id: needId }, now) },
  'take-up': { by: ['broker'], act: ({ needId, now }, by) => takeUpNeed(by, { id: needId }, now) },
  authenticate: { by: ['broker'], act: ({ needId, now }, by) => authenticateNeed(by, { id: needId }, now) },
  return: {
    by: ['broker'],
    act: ({ needId, now }, by) =>
      returnNeed(by, { id: needId, code: 'unclear', text: 'How many posts?' }, now),
  },
  validate: {
    by: ['broker'],
    act: async (scene, by) =>
      validateNeed(
        by,
        { id: scene.needId, revision: await revisionOf(scene, 'needs'), verdicts: verdicts() },
        scene.now,
      ),
  },
  consent: {
    by: ['recipient'],
    act: async ({ needId, now }, by) =>
      consentToCirculation(
        by,
        { id: needId, viewHash: viewsOf(await readNeed(by, needId)).viewHash, wordsLeft: true },
        now,
      ),
  },
  circulate: { by: ['broker'], act: ({ needId, now }, by) => circulateNeed(by, { id: needId }, now) },
  pause: { by: ['recipient'], act: ({ needId, now }, by) => pauseNeed(by, { id: needId }, now) },
  resume: { by: ['recipient'], act: ({ needId, now }, by) => resumeNeed(by, { id: needId }, now) },
  withdraw: { by: ['recipient'], act: ({ needId, now }, by) => withdrawNeed(by, { id: needId }, now) },
  reconfirm: { by: ['recipient'], act: ({ needId, now }, by) => reconfirmNeed(by, { id: needId }, now) },
  unmet: {
    by: ['broker'],
    act: ({ needId, now, chance }, by) => {
      const next = chance() < 0.5 ? 'refine' : 're-circulate';
      return markUnmet(by, { id: needId, code: 'no-fit', next, text: 'Nobody.' }, now);
    },
  },
  refine: { by: ['recipient'], act: ({ needId, now }, by) => refineNeed(by, { id: needId }, now) },
  shortlist: { by: ['recipient'], act: ({ needId, now }, by) => shortlistNeed(by, { id: needId }, now) },
  'close-round': { by: ['clock'], act: ({ now }) => circulationsClosing.run(now) },
  recirculate: { by: ['broker'], act: ({ needId, now }, by) => recirculateNeed(by, { id: needId }, now) },
  expire: { by: ['clock'], act: ({ now }) => needsExpiring.run(now) },
} as const satisfies Record<string, LifeAct>;

export const OFFER_ACTS = {
  submit: {
    by: ['donor'],
    act: async (scene, by) =>
      sendOffer(by, { id: scene.offerId, revision: await revisionOf(scene, 'offers') }, scene.now),
  },
  'take-back': { by: ['donor'], act: ({ offerId, now }, by) => takeBackOffer(by, { id: offerId }, now) },
  'take-up': { by: ['broker'], act: ({ offerId, now }, by) => takeUpOffer(by, { id: offerId }, now) },
  return: {
    by: ['broker'],
    act: ({ offerId, now }, by) =>
      returnOffer(by, { id: offerId, code: 'unclear', text: 'Who pays in year two?' }, now),
  },
  publish: {
    by: ['broker'],
    act: async (scene, by) =>
      publishOffer(
        by,
        { id: scene.offerId, revision: await revisionOf(scene, 'offers'), verdicts: verdicts() },
        scene.now,
      ),
  },
  pause: { by: ['donor'], act: ({ offerId, now }, by) => pauseOffer(by, { id: offerId }, now) },
  resume: { by: ['donor'], act: ({ offerId, now }, by) => resumeOffer(by, { id: offerId }, now) },
  reconfirm: { by: ['donor'], act: ({ offerId, now }, by) => reconfirmOffer(by, { id: offerId }, now) },
  withdraw: { by: ['donor'], act: ({ offerId, now }, by) => withdrawOffer(by, { id: offerId }, now) },
  'go-stale': { by: ['clock'], act: ({ now }) => offersGoingStale.run(now) },
  archive: { by: ['clock'], act: ({ now }) => offersArchived.run(now) },
  'ask-suspension': {
    by: ['verifier'],
    act: ({ offerId: id, now }, by) =>
      askSuspension(by, { id, code: 'note-withdrawn', text: 'Its note was withdrawn.' }, now),
  },
  'decline-asking': {
    by: ['broker'],
    act: ({ offerId: id, now }, by) => declineAsking(by, { id, code: 'no-ground' }, now),
  },
  'propose-suspension': {
    by: ['broker'],
    act: ({ offerId: id, now }, by) =>
      proposeSuspension(
        by,
        { id, act: 'suspend', code: 'dispute-upheld', text: 'As the dispute has it.' },
        now,
      ),
  },
  'refuse-suspension': {
    by: ['administrator'],
    act: ({ offerId: id, now }, by) => answerSuspension(by, { id, act: 'suspend', answer: 'refuse' }, now),
  },
  suspend: {
    by: ['administrator'],
    act: ({ offerId: id, now }, by) => answerSuspension(by, { id, act: 'suspend', answer: 'confirm' }, now),
  },
  'propose-lifting': {
    by: ['broker'],
    act: ({ offerId: id, now }, by) =>
      proposeSuspension(by, { id, act: 'lift', code: 'put-right', text: 'It is put right.' }, now),
  },
  lift: {
    by: ['administrator'],
    act: ({ offerId: id, now }, by) => answerSuspension(by, { id, act: 'lift', answer: 'confirm' }, now),
  },
} as const satisfies Record<string, LifeAct>;

/** What is done to the version of a published offer, in words or in more; whoever publishes one puts it in its place. */
export const VERSION_ACTS = {
  edit: {
    by: ['donor'],
    act: ({ offerId, now }, by) => editOffer(by, { offerId, versionId: randomUUID() }, now),
  },
  rewrite: {
    by: ['donor'],
    act: async (scene, by) => {
      const version = await versionOf(scene);
      const changes =
        scene.chance() < 0.5
          ? { title: `Other words ${Math.floor(scene.chance() * 100)}` }
          : { slots: 1 + Math.floor(scene.chance() * 3) };
      return saveOffer(by, { ...version, changes }, scene.now);
    },
  },
  'submit-version': {
    by: ['donor'],
    act: async (scene, by) => sendOffer(by, await versionOf(scene), scene.now),
  },
  'publish-version': {
    by: ['broker'],
    act: async (scene, by) =>
      publishOffer(by, { ...(await versionOf(scene)), verdicts: verdicts() }, scene.now),
  },
} as const satisfies Record<string, LifeAct>;

export const MATCH_ACTS = {
  propose: {
    by: ['broker'],
    act: ({ needId, offerId, now }, by) => proposeMatches(by, { needId, offerIds: [offerId], note: '' }, now),
  },
  declare: {
    by: ['donor'],
    act: ({ needId, offerId, now }, by) =>
      declareInterest(by, { needId, offerId, interest: interestFrom(now) }, now),
  },
  'revise-interest': {
    by: ['donor'],
    act: async ({ database, matchId, now }, by) => {
      const stands = await database.owner
        .selectFrom('match_interests')
        .select('revision')
        .where('match_id', '=', matchId)
        .executeTakeFirst();
      const interest = { ...interestFrom(now), team: 'Three people.' };
      return reviseInterest(by, { matchId, revision: stands?.revision ?? 1, interest }, now);
    },
  },
  yes: { by: both, act: ({ matchId, now }, by) => answerMatch(by, { matchId, answer: 'yes' }, now) },
  no: {
    by: both,
    act: ({ matchId, now }, by) => answerMatch(by, { matchId, answer: 'no', code: 'no-fit' }, now),
  },
  close: { by: ['broker'], act: ({ matchId, now }, by) => closeMatch(by, { matchId, code: 'no-fit' }, now) },
  introduce: { by: ['broker'], act: ({ matchId, now }, by) => introduceMatch(by, { matchId }, now) },
  keep: { by: ['donor'], act: ({ needId, now }, by) => keepConfidential(by, { needId }, now) },
  open: { by: both, act: ({ matchId, now }, by) => openPlan(by, { matchId }, now) },
  /** All of the plan, of which a result covers one of the need's or each one does. */
  revise: {
    by: both,
    act: async (scene, by) => {
      const { matchId, chance, now } = scene;
      const asked = await resultsAsked(scene);
      const all = Array.from({ length: asked }, (_, index) => index);
      const covers = chance() < 0.6 ? all : [Math.floor(chance() * asked)];
      const plan = shifted(completePlan(), now);
      const outcomes = covers.map((needOutcome) => ({ ...plan.outcomes[0]!, needOutcome }));
      let last: Outcome<unknown> = { ok: true, value: undefined };
      for (const part of PLAN_PARTS) {
        const revision = await planRevisionOf(scene);
        last = await revisePlan(by, { matchId, part, revision, changes: { ...plan, outcomes } }, now);
        if (!last.ok) break;
      }
      return last;
    },
  },
  confirm: {
    by: both,
    act: async (scene, by) =>
      confirmPlan(by, { matchId: scene.matchId, revision: await planRevisionOf(scene) }, scene.now),
  },
  end: {
    by: both,
    act: ({ matchId, now }, by) => endMatch(by, { matchId, code: 'security-situation' }, now),
  },
  start: {
    by: ['donor'],
    act: ({ matchId, now }, by) => startDelivery(by, { matchId, startedOn: dayOf(now) }, now),
  },
  report: {
    by: ['donor'],
    act: ({ matchId, now }, by) =>
      reportDelivery(by, { matchId, state: 'on-track', text: 'It goes on.', milestones: {} }, now),
  },
  complete: {
    by: ['donor'],
    act: ({ matchId, now }, by) => reportCompletion(by, { matchId, completedOn: dayOf(now), text: '' }, now),
  },
  accept: {
    by: ['recipient'],
    act: async (scene, by) => {
      const { matchId, chance, now } = scene;
      const results = Array.from({ length: await resultsOf(scene) }, () =>
        chance() < 0.7 ? ('reached' as const) : ('not' as const),
      );
      const remainder = chance() < 0.5 ? 'met' : 'open';
      return confirmCompletion(by, { matchId, results, remainder, text: '' }, now);
    },
  },
  refuse: {
    by: ['recipient'],
    act: ({ matchId, now }, by) => refuseCompletion(by, { matchId, text: 'Not yet.' }, now),
  },
  feedback: {
    by: both,
    act: ({ matchId, now }, by) => giveFeedback(by, { matchId, text: 'Well.', shared: false }, now),
  },
  conclude: {
    by: ['broker'],
    act: ({ matchId, now }, by) => concludeMatch(by, { matchId, action: 'conclude', code: 'fulfilled' }, now),
  },
  'follow-up': {
    by: both,
    act: ({ matchId, chance, now }, by) => {
      const months = chance() < 0.5 ? 6 : 12;
      return followUpMatch(by, { matchId, months, state: 'all', text: 'The team works.' }, now);
    },
  },
  spoke: { by: both, act: ({ matchId, now }, by) => breakSilence(by, { matchId, word: 'spoke' }, now) },
  'more-time': {
    by: both,
    act: ({ matchId, now }, by) => breakSilence(by, { matchId, word: 'more-time' }, now),
  },
  lapse: {
    by: ['broker'],
    act: ({ matchId, now }, by) => concludeMatch(by, { matchId, action: 'lapse' }, now),
  },
  dispute: {
    by: both,
    act: ({ matchId, now }, by) => disputeMatch(by, { matchId, text: 'We disagree.', shared: true }, now),
  },
  settle: { by: both, act: ({ matchId, now }, by) => settleDispute(by, { matchId }, now) },
  resolve: {
    by: ['broker'],
    act: ({ matchId, now }, by) => resolveDispute(by, { matchId, text: 'Settled.' }, now),
  },
  'run-out': { by: ['clock'], act: ({ now }) => proposalsLapsing.run(now) },
  stall: { by: ['clock'], act: ({ now }) => silenceDue.run(now) },
  'conclude-at-clock': { by: ['clock'], act: ({ now }) => completionDue.run(now) },
} as const satisfies Record<string, LifeAct>;

async function revisionOf({ database, needId, offerId }: Scene, table: 'needs' | 'offers'): Promise<number> {
  const row = await database.owner
    .selectFrom(table)
    .select('revision')
    .where('id', '=', table === 'needs' ? needId : offerId)
    .executeTakeFirstOrThrow();
  return row.revision;
}

/** The version of an offer that is under way; where there is none, one that nobody has. */
async function versionOf({ database, offerId }: Scene): Promise<{ id: string; revision: number }> {
  const row = await database.owner
    .selectFrom('offers')
    .select(['id', 'revision'])
    .where('replaces_id', '=', offerId)
    .where('status', 'in', ['draft', 'submitted', 'under-review', 'returned'])
    .executeTakeFirst();
  return row ?? { id: randomUUID(), revision: 1 };
}

async function resultsAsked({ database, needId }: Scene): Promise<number> {
  const row = await database.owner
    .selectFrom('needs')
    .select('outcomes')
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  return row.outcomes.length;
}

const planOf = ({ database, matchId }: Scene) =>
  database.owner
    .selectFrom('match_plans')
    .select(['revision', 'outcomes'])
    .where('match_id', '=', matchId)
    .executeTakeFirst();
const planRevisionOf = async (scene: Scene) => (await planOf(scene))?.revision ?? 1;
const resultsOf = async (scene: Scene) => (await planOf(scene))?.outcomes.length ?? 0;
