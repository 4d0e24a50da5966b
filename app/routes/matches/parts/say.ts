import type { Wearing } from '#app/auth/viewer.ts';
import type { z } from 'zod';
import type { FollowUpMonths, ReportAction } from '#app/domain/matches/delivery/report.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { milestoneDays, type DELIVERY_FORMS } from '#app/forms/deliveries.ts';
import {
  confirmCompletion,
  readRefusal,
  refuseCompletion,
} from '#app/operations/matches/delivery/answer-completion.ts';
import { breakSilence } from '#app/operations/matches/delivery/break-silence.ts';
import {
  disputeMatch,
  resolveDispute,
  settleDispute,
} from '#app/operations/matches/delivery/dispute-match.ts';
import { followUpMatch } from '#app/operations/matches/delivery/follow-up-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';

type Value<Act extends ReportAction> = z.output<(typeof DELIVERY_FORMS)[Act]>;
type Say = (
  by: Wearing,
  matchId: string,
  value: never,
  now: Date,
) => Promise<Outcome<{ status: MatchStatus }>>;

/** From what a form of a delivery said to its operation. */
export const SAY = {
  start: (by, matchId, { happenedOn }: Value<'start'>, now) =>
    startDelivery(by, { matchId, startedOn: happenedOn }, now),
  report: (by, matchId, { state, text, milestones }: Value<'report'>, now) =>
    reportDelivery(by, { matchId, state, text, milestones: milestoneDays(milestones) }, now),
  complete: (by, matchId, given: Value<'complete'>, now) => {
    const { happenedOn, text, women, men, unsaid, nobody } = given;
    const milestones = milestoneDays(given.milestones);
    const said = nobody === 'yes' || (women !== undefined && men !== undefined);
    const participants = said ? { women: women ?? 0, men: men ?? 0, unsaid } : undefined;
    return reportCompletion(by, { matchId, completedOn: happenedOn, participants, milestones, text }, now);
  },
  'confirm-completion': (by, matchId, { results, ...said }: Value<'confirm-completion'>, now) =>
    confirmCompletion(by, { matchId, results: results.map(({ reached }) => reached), ...said }, now),
  'refuse-completion': (by, matchId, { text }: Value<'refuse-completion'>, now) =>
    refuseCompletion(by, { matchId, text }, now),
  'read-refusal': (by, matchId, _value: Value<'read-refusal'>, now) => readRefusal(by, { matchId }, now),
  feedback: (by, matchId, { text, shared }: Value<'feedback'>, now) =>
    giveFeedback(by, { matchId, text, shared: shared === 'yes' }, now),
  'follow-up': (by, matchId, { months, ...said }: Value<'follow-up'>, now) =>
    followUpMatch(by, { matchId, months: Number(months) as FollowUpMonths, ...said }, now),
  dispute: (by, matchId, { text, shared }: Value<'dispute'>, now) =>
    disputeMatch(by, { matchId, text, shared: shared === 'yes' }, now),
  settle: (by, matchId, _value: Value<'settle'>, now) => settleDispute(by, { matchId }, now),
  resolve: (by, matchId, { text }: Value<'resolve'>, now) => resolveDispute(by, { matchId, text }, now),
  spoke: (by, matchId, _value: Value<'spoke'>, now) => breakSilence(by, { matchId, word: 'spoke' }, now),
  'more-time': (by, matchId, _value: Value<'more-time'>, now) =>
    breakSilence(by, { matchId, word: 'more-time' }, now),
} as const satisfies Record<ReportAction, Say>;
