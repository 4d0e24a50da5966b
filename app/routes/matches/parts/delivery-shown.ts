import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { silenceOf, STALLED_AFTER } from '#app/domain/matches/delivery/clocks.ts';
import {
  deliveryFacts,
  openDispute,
  type DeliveryFacts,
} from '#app/domain/matches/delivery/delivery-facts.ts';
import { drawDelivery, type Drawn } from '#app/domain/matches/delivery/drawn.ts';
import {
  confirmationIn,
  PROGRESS,
  remainderIn,
  REMAINS,
  RESULTS,
  isSexUnsaid,
  womenOfHundred,
  type MatchReport,
  type Remainder,
  type ResultReached,
} from '#app/domain/matches/delivery/report.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Plan } from '#app/domain/matches/plan/plan.ts';
import type { TagTone } from '#app/ui/content/tag.tsx';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { PlanProgress } from './plan-progress.ts';

/** How a match goes from its introduction on, in the words of one reader. */
export type DeliveryShown = {
  base: string;
  standing?: Standing & { text: string; more?: string };
  /** That no broker is in the messages of two sides that disagree; for a side with the way to have them back. */
  brokersGone?: { text: string; back?: { href: string; label: string } };
  /** What was received several States said, each for itself. */
  programme: boolean;
  /** One press each, where nobody was heard for a while. */
  oneClick: boolean;
  /** `over`: nothing more is reported of it, so what has no day will have none. */
  drawn?: Drawn & { over: boolean };
  results: { statement: string; how: string; said: string }[];
  /**
   * Whether the State still needs something of it, as it said when it confirmed the completion; `programme`: not every State
   * received all of it, and none was asked. Absent where all of it was reached: nobody was asked then.
   */
  remainder?: Remainder | 'programme' | undefined;
  said: ReportShown[];
};

/** `counted`: who took part, in our words; `note` is in theirs. */
export type ReportShown = {
  at: Date;
  what: string;
  who: string[];
  counted?: string;
  note?: string;
  readBy?: string;
};

/** What holds a match up, in a word. */
export type Standing = { word: string; tone: TagTone };

export function disputedShown(t: Translator): Standing {
  return { word: t('deliveries.standing.disputed'), tone: 'stop' };
}

export function factsOfProgress(match: Match, progress: PlanProgress, on: Day): DeliveryFacts {
  return deliveryFacts(match, progress.reports, progress.lastSound, on);
}

/** What the next step depends on, beyond the match itself. */
export function stepFacts(progress: PlanProgress, facts: DeliveryFacts) {
  return {
    confirmed: progress.confirmed,
    feedback: facts.feedback,
    followUp: facts.followUp,
    dispute: facts.disputeSince && { since: facts.disputeSince, settled: facts.settled },
    refusedAt: facts.refusedAt,
    unconfirmedAt: facts.unconfirmedAt,
    reportedAt: progress.reports.findLast(({ action }) => action === 'report')?.at,
  };
}

/** @param party whether the reader is one of the two sides */
export function deliveryShown(
  t: Translator,
  match: Match & { programme: boolean | undefined },
  progress: PlanProgress,
  party: boolean,
  on: Day,
): DeliveryShown {
  const { plan, reports, lastSound } = progress;
  const silence = silenceOf(match.status, lastSound, on);
  const facts = factsOfProgress(match, progress, on);
  const confirmed = confirmationIn(reports);
  const tally = tallyShown(t, progress.received);
  const remainder = remainderIn(reports, match.programme);
  const left = confirmed?.results.some((result) => result !== 'reached');
  const drawn = plan && match.agreedAt ? drawDelivery(plan, reports, match.startedOn, on) : undefined;
  return {
    base: `/${t.lang}/matches/${match.id}`,
    standing: standingShown(t, facts, reports, silence),
    ...(progress.brokersGone && { brokersGone: brokersGoneShown(t, match.id, party) }),
    programme: isOfProgramme(progress),
    oneClick: party && silence.step > 0 && !facts.disputed,
    drawn: drawn && { ...drawn, over: match.status !== 'agreed' && match.status !== 'in-delivery' },
    results:
      plan && confirmed
        ? plan.outcomes.map(({ statement, indicator, target }, index) => ({
            statement,
            how: t('deliveries.result.indicator', {
              indicator: isolated(indicator),
              target: isolated(target),
            }),
            said: tally ?? t(`deliveries.result.${confirmed.results[index] ?? 'not'}`),
          }))
        : [],
    remainder: left ? (match.programme ? 'programme' : remainder) : undefined,
    said: reports.map((report) => {
      const shown = {
        ...reportShown(t, report, progress.closing?.womenTarget),
        ...(report === confirmed && remainder === 'open' && { what: t('deliveries.said.confirmed_open') }),
      };
      // The officer of whichever State said it last speaks for none of the others.
      return report === confirmed && tally
        ? { ...shown, who: [t('deliveries.programme.states')], counted: tally }
        : shown;
    }),
  };
}

function isOfProgramme({ received = [] }: PlanProgress): boolean {
  return received.length > 0;
}

/** How many of the States of a programme said what; undefined where it is of one State. */
function tallyShown(t: Translator, received: readonly ResultReached[] = []): string | undefined {
  if (received.length === 0) return undefined;
  const said = RESULTS.flatMap((result) => {
    const count = received.filter((one) => one === result).length;
    return count > 0 ? [t(`deliveries.programme.${result}`, { count })] : [];
  });
  return t('deliveries.programme.tally', { count: received.length, said: t.list(said) });
}

/** For a State of a programme: the plan beside what happened, and what the donor said of it. */
export function programmeShown(
  t: Translator,
  { status, startedOn }: Pick<Match, 'status'> & { startedOn: Day | undefined },
  { plan, reports }: { plan: Plan | undefined; reports: readonly MatchReport[] },
  on: Day,
): Pick<DeliveryShown, 'drawn' | 'results' | 'said'> {
  const isAgreed = status === 'agreed' || status === 'in-delivery' || status === 'completed';
  const drawn = plan && isAgreed ? drawDelivery(plan, reports, startedOn, on) : undefined;
  return {
    ...(drawn && { drawn: { ...drawn, over: status === 'completed' } }),
    results: [],
    said: reports.map((report) => reportShown(t, report, undefined)),
  };
}

/** They stay out by themselves: the two sides were promised that. */
export function brokersGoneShown(
  t: Translator,
  id: string,
  party: boolean,
): NonNullable<DeliveryShown['brokersGone']> {
  if (!party) return { text: t('deliveries.brokers_gone.broker') };
  const back = {
    href: `/${t.lang}/matches/${id}/thread/broker`,
    label: t('threads.broker.link.invite-broker'),
  };
  return { text: t('deliveries.brokers_gone'), back };
}

function standingShown(
  t: Translator,
  facts: DeliveryFacts,
  reports: readonly MatchReport[],
  silence: ReturnType<typeof silenceOf>,
): DeliveryShown['standing'] {
  const dispute = openDispute(reports);
  if (dispute)
    return {
      ...disputedShown(t),
      text: t('deliveries.disputed', { day: t.day(dayOf(dispute.at)) }),
      more: t('deliveries.disputed.settled', { count: facts.settled.length }),
    };
  if (silence.step === 0) return undefined;
  return {
    word: t(silence.days >= STALLED_AFTER ? 'deliveries.standing.stalled' : 'deliveries.standing.quiet'),
    tone: 'waiting',
    text: t('deliveries.silence', { days: silence.days }),
  };
}

/** What was said last of its completion by the donor, for the State that is asked to confirm it. */
export function completionShown(t: Translator, { reports, closing }: PlanProgress): ReportShown | undefined {
  const reported = reports.findLast(({ action }) => action === 'complete');
  return reported && reportShown(t, reported, closing?.womenTarget);
}

function reportShown(t: Translator, report: MatchReport, womenTarget: number | undefined): ReportShown {
  const { action, at, party, person, organisation, text } = report;
  const side = party ? t(`plans.party.${party}`) : undefined;
  const other = action === 'dispute' ? t('deliveries.said.verifier') : t('deliveries.said.broker');
  const values = {
    day: report.happenedOn ? t.day(report.happenedOn) : '',
    state: stateShown(t, report),
    months: report.months ?? 0,
  };
  return {
    at,
    what: t(`deliveries.said.${action}`, values),
    who: side ? [t.person(person), organisation, side].filter((part) => part !== undefined) : [other],
    counted: tookPartShown(t, report, womenTarget),
    note: text || undefined,
    // Nobody of the other side is given it, so whoever reads it here is of its own side, or a broker.
    readBy: text && !report.shared ? t('deliveries.said.not_shared') : undefined,
  };
}

/** The target of the offer beside what was counted. */
function tookPartShown(
  t: Translator,
  { participants }: MatchReport,
  target: number | undefined,
): string | undefined {
  if (!participants) return undefined;
  const { women, men, unsaid } = participants;
  const share = womenOfHundred(participants);
  if (share === undefined && !isSexUnsaid(participants)) return t('deliveries.took_part.nobody');
  const sexes = t('deliveries.took_part.line', { women, men });
  const counted =
    unsaid === undefined
      ? sexes
      : t('deliveries.took_part.with_unsaid', { counted: sexes, unsaid: t.number(unsaid) });
  return target === undefined || share === undefined
    ? counted
    : t('deliveries.took_part.beside_target', { counted, share: t.number(share), target: t.number(target) });
}

function stateShown(t: Translator, { action, state }: MatchReport): string {
  const progress = action === 'report' && PROGRESS.find((known) => known === state);
  if (progress) return t(`deliveries.state.${progress}`);
  const remains = action === 'follow-up' && REMAINS.find((known) => known === state);
  return remains ? t(`deliveries.remains.${remains}`) : '';
}
