import { workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import { silenceOf, type Silence } from '#app/domain/matches/delivery/clocks.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { openDispute } from '#app/domain/matches/delivery/delivery-facts.ts';
import type { MatchStatus, Party } from '#app/domain/matches/lifecycle.ts';
import { brokerStep } from '#app/domain/matches/next-step.ts';
import { becameFor, statusFor, type Became } from '#app/domain/matches/party-view.ts';
import type { Waits } from '#app/domain/matches/waiting.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { listedStep } from '#app/operations/matches/listed-step.ts';
import type { BrokerMatchLine, DonorMatchLine, RecipientMatchLine } from '#db/queries/matches/lists.ts';
import type { ListedProgress } from '#db/queries/matches/progress.ts';
import { disputedShown, type Standing } from './delivery-shown.ts';
import type { MatchPage } from './match-page.ts';
import { nextForBroker, nextShown } from './next-shown.ts';
import { silenceShown, type SilenceShown } from './silence-shown.ts';
import { stateShown } from './state-shown.ts';

/** One line of a list of matches, shaped for its reader. */
export type MatchLine = {
  id: string;
  reference: string;
  status: MatchStatus;
  title: string;
  lang: string;
  side: 'give' | 'receive';
  who: string;
  facts: string[];
  next: MatchPage['next'];
  /** Messages of others that this reader has not read. */
  unread?: number;
  silence?: SilenceShown;
  standing?: Standing;
  /** For a side, of what is over: what became of it. */
  became?: Became;
};

/** A line of a side's list, and what its place among the others rests on. */
export type PartyLine = MatchLine & { waits: Waits };

/** A donor reads of the need what it may see, more after the introduction, and which of its offers it is about. */
export function donorLine(
  t: Translator,
  match: DonorMatchLine,
  progress: ListedProgress | undefined,
  on: Day,
): PartyLine {
  const geography = currentGeography();
  const { text, lang } = viewTitle(t, geography, match.view);
  return {
    ...common(match),
    status: statusFor('donor', match.status),
    became: becameFor(
      'donor',
      match,
      match.own?.answer,
      remainderIn(progress?.reports ?? [], match.view.pooled),
    ),
    title: text,
    lang,
    side: 'receive',
    who: viewPlace(t, geography, match.view),
    // Masked needs of one theme and region read alike: two matches of one need are told by its reference.
    facts: [match.view.reference, t('matches.list.with_offer', { title: match.offer.title })],
    ...waitingShown(t, { ...match, programme: match.view.pooled }, 'donor', progress, on),
  };
}

export function recipientLine(
  t: Translator,
  match: RecipientMatchLine,
  progress: ListedProgress | undefined,
  on: Day,
): PartyLine {
  return {
    ...common(match),
    status: statusFor('recipient', match.status),
    became: becameFor('recipient', match, match.own?.answer, remainderIn(progress?.reports ?? [], false)),
    title: match.offer.title,
    lang: match.offer.textLanguage,
    side: 'give',
    who: match.donor.name,
    facts: [t('matches.list.for_need', { title: match.need.title })],
    ...waitingShown(t, match, 'recipient', progress, on),
  };
}

export function brokerLine(t: Translator, match: BrokerMatchLine, reader: string, on: Day): MatchLine {
  return {
    ...common(match),
    status: match.status,
    title: match.need.title,
    lang: match.need.textLanguage,
    side: 'receive',
    who: stateShown(t, match, match.need.stateCode, on),
    facts: [match.donor.name, t('matches.list.with_offer', { title: match.offer.title })],
    next: nextForBroker(
      t,
      brokerStep(match, match.answers, match.lastYesAt),
      { holder: match.holder, reader },
      on,
    ),
  };
}

/** By the day that each is due, the longest overdue first; what has no clock last. */
export function byClock(lines: readonly MatchLine[], on: Day): MatchLine[] {
  const left = ({ next }: MatchLine) => (next.by ? workingDaysBetween(on, next.by) : Infinity);
  return [...lines].sort((a, b) => left(a) - left(b) || (a.next.since < b.next.since ? -1 : 1));
}

/** What happens next in a side's words, as its match's own page says it, and how long nobody was heard. */
function waitingShown(
  t: Translator,
  match: (DonorMatchLine & { programme: boolean | undefined }) | RecipientMatchLine,
  party: Party,
  progress: ListedProgress | undefined,
  on: Day,
): Pick<PartyLine, 'next' | 'silence' | 'standing' | 'waits'> {
  const { lastSound, reports = [] } = progress ?? {};
  const disputed = openDispute(reports) !== undefined;
  const step = listedStep(match, progress, party, on);
  const silence = disputed ? NOT_SILENT : silenceOf(match.status, lastSound, on);
  return {
    next: nextShown(t, step, party, on),
    standing: disputed ? disputedShown(t) : undefined,
    silence: disputed ? undefined : silenceShown(t, match.status, lastSound, on),
    waits: { step, silence },
  };
}

const NOT_SILENT: Silence = { days: 0, step: 0 };

function common({ id, reference }: { id: string; reference: string }) {
  return { id, reference };
}
