import { daysBetween, dayOf, type Day } from '#app/domain/codes/day.ts';
import { PARTIES, type MatchStatus, type Party } from '#app/domain/matches/statuses.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { DELIVERY_CLOCKS, followUpsDue, LAPSES_AFTER, silenceOf, STALLED_AFTER } from './clocks.ts';
import type { MatchReport } from './report.ts';

/** What an act of a delivery rests on beyond status and role. */
export type DeliveryFacts = {
  disputed: boolean;
  /** The sides that said that the dispute is settled for them. */
  settled: readonly Party[];
  /** When it was raised or, once both have said so, settled; absent where nothing is disputed. */
  disputeSince?: Date;
  /** The donor reported the completion, and the recipient has not answered yet. */
  completionReported: boolean;
  /** When the recipient did not confirm it, until a broker has read why or it is reported anew; `app.refused_since` says the same. */
  refusedAt?: Date;
  /** The same, whether a broker has read why or not: the donor delivers what is missing and reports it anew. */
  unconfirmedAt?: Date;
  feedback: readonly Party[];
  /** The sides that are asked now what remains. */
  followUp: readonly Party[];
  /** In days; see `silenceOf`. */
  silentDays: number;
  /** In days. */
  sinceCompletion: number;
};

type Stand = { status: MatchStatus; completedAt?: Date; completionReportedAt?: Date };

/** @param lastSound of a match that is not agreed yet */
export function deliveryFacts(
  match: Stand,
  reports: readonly Pick<MatchReport, 'action' | 'party' | 'months' | 'at'>[],
  lastSound: Date | undefined,
  on: Day,
): DeliveryFacts {
  const dispute = openDispute(reports);
  const settlements = dispute
    ? reports.slice(reports.indexOf(dispute) + 1).filter(({ action }) => action === 'settle')
    : [];
  const of = (action: MatchReport['action'], among = reports) =>
    among.flatMap((report) => (report.action === action && report.party ? [report.party] : []));
  const followed = reports.flatMap(({ action, party, months }) =>
    action === 'follow-up' && party && months ? [{ party, months }] : [],
  );
  const refusedAt = unreadRefusal(reports)?.at;
  const unconfirmedAt = lastRefusal(reports)?.at;
  return {
    disputed: dispute !== undefined,
    settled: of('settle', settlements),
    ...(dispute && {
      disputeSince: (settlements.length === PARTIES.length ? settlements.at(-1)! : dispute).at,
    }),
    completionReported: match.completionReportedAt !== undefined,
    ...(refusedAt && { refusedAt }),
    ...(unconfirmedAt && { unconfirmedAt }),
    feedback: of('feedback'),
    followUp: followUpsDue(match.completedAt, followed, on).map(({ party }) => party),
    silentDays: silenceOf(match.status, lastSound, on).days,
    sinceCompletion: match.completedAt ? daysBetween(dayOf(match.completedAt), on) : 0,
  };
}

/** The dispute that nobody has ended yet. */
export function openDispute<Report extends Pick<MatchReport, 'action'>>(
  reports: readonly Report[],
): Report | undefined {
  const last = reports.findLast(({ action }) => action === 'dispute' || action === 'resolve');
  return last?.action === 'dispute' ? last : undefined;
}

/** The completion that was not confirmed, and of which no broker has read why. */
export function unreadRefusal<Report extends Pick<MatchReport, 'action'>>(
  reports: readonly Report[],
): Report | undefined {
  const last = reports.findLast(({ action }) => ABOUT_COMPLETION.has(action));
  return last?.action === 'refuse-completion' ? last : undefined;
}

/** The completion that was not confirmed, until it is reported anew. */
function lastRefusal<Report extends Pick<MatchReport, 'action'>>(
  reports: readonly Report[],
): Report | undefined {
  const last = reports.findLast(({ action }) => action !== 'read-refusal' && ABOUT_COMPLETION.has(action));
  return last?.action === 'refuse-completion' ? last : undefined;
}

const ABOUT_COMPLETION: ReadonlySet<MatchReport['action']> = new Set([
  'complete',
  'confirm-completion',
  'refuse-completion',
  'read-refusal',
]);

type Guarded = { role: string; delivery?: DeliveryFacts };
type Guard = (facts: Guarded) => RefusalReason | undefined;

/** Nothing goes on while the two sides disagree on it; leaving and ending it stay open to both. */
export const undisputed: Guard = ({ delivery }) => (delivery?.disputed ? 'disputed' : undefined);

const partyIn = ({ role }: Guarded): Party | undefined =>
  role === 'donor' ? 'donor' : role === 'focal_point' ? 'recipient' : undefined;

/** Guards of the acts of a delivery, by act; without facts nothing is allowed. */
export const DELIVERY_GUARDS = {
  complete: (facts) =>
    undisputed(facts) ?? (facts.delivery?.completionReported === false ? undefined : 'not-now'),
  answerCompletion: (facts) =>
    undisputed(facts) ?? (facts.delivery?.completionReported ? undefined : 'not-now'),
  readRefusal: ({ delivery }) => (delivery?.refusedAt ? undefined : 'not-now'),
  feedback: (facts) => {
    const party = partyIn(facts);
    if (facts.delivery?.disputed) return 'disputed';
    return party && facts.delivery?.feedback.includes(party) ? 'already-answered' : undefined;
  },
  followUp: (facts) => {
    const party = partyIn(facts);
    return party && facts.delivery?.followUp.includes(party) ? undefined : 'not-now';
  },
  conclude: (facts) => {
    const { feedback = [], sinceCompletion = 0 } = facts.delivery ?? {};
    // The last day is given whole, as `feedbackBy` shows it.
    const waited = sinceCompletion > DELIVERY_CLOCKS.feedbackDays;
    const heard = facts.role === 'broker' && feedback.length === 2;
    return undisputed(facts) ?? (waited || heard ? undefined : 'feedback-open');
  },
  stall: ({ delivery }) => ((delivery?.silentDays ?? 0) >= STALLED_AFTER ? undefined : 'not-now'),
  lapse: (facts) =>
    undisputed(facts) ?? ((facts.delivery?.silentDays ?? 0) >= LAPSES_AFTER ? undefined : 'not-now'),
  dispute: ({ delivery }) => (delivery?.disputed ? 'already-there' : undefined),
  settle: (facts) => {
    const party = partyIn(facts);
    if (!facts.delivery?.disputed) return 'not-now';
    return party && facts.delivery.settled.includes(party) ? 'already-answered' : undefined;
  },
  /** A broker mediates and judges nothing: that it is settled is for the two sides to say. */
  resolve: ({ delivery }) => {
    if (!delivery?.disputed) return 'not-now';
    return new Set(delivery.settled).size === 2 ? undefined : 'not-settled';
  },
} as const satisfies Record<string, Guard>;
