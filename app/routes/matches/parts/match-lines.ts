import { workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { brokerStep, partyStep } from '#app/domain/matches/next-step.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { BrokerMatchLine, DonorMatchLine, RecipientMatchLine } from '#db/queries/match-lists.ts';
import type { MatchPage } from './match-page.ts';
import { nextShown } from './next-shown.ts';
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
};

/** A donor reads of the need what it may see, more after the introduction, and which of its offers it is about. */
export function donorLine(t: Translator, match: DonorMatchLine, on: Day): MatchLine {
  const geography = currentGeography();
  const { text, lang } = viewTitle(t, geography, match.view);
  return {
    ...common(match),
    status: statusFor('donor', match.status),
    title: text,
    lang,
    side: 'receive',
    who: viewPlace(t, geography, match.view),
    facts: [t('matches.list.with_offer', { title: match.offer.title })],
    next: nextShown(t, partyStep(match, match.own), 'donor', on),
  };
}

export function recipientLine(t: Translator, match: RecipientMatchLine, on: Day): MatchLine {
  return {
    ...common(match),
    status: statusFor('recipient', match.status),
    title: match.offer.title,
    lang: match.offer.textLanguage,
    side: 'give',
    who: match.donor.name,
    facts: [t('matches.list.for_need', { title: match.need.title })],
    next: nextShown(t, partyStep(match, match.own), 'recipient', on),
  };
}

export function brokerLine(t: Translator, match: BrokerMatchLine, on: Day): MatchLine {
  return {
    ...common(match),
    status: match.status,
    title: match.need.title,
    lang: match.need.textLanguage,
    side: 'receive',
    who: stateShown(t, match, match.need.stateCode, on),
    facts: [match.donor.name, t('matches.list.with_offer', { title: match.offer.title })],
    next: nextShown(t, brokerStep(match, match.answers, match.lastYesAt), 'broker', on),
  };
}

/** By the day that each is due, the longest overdue first; what has no clock last. */
export function byClock(lines: readonly MatchLine[], on: Day): MatchLine[] {
  const left = ({ next }: MatchLine) => (next.by ? workingDaysBetween(on, next.by) : Infinity);
  return [...lines].sort((a, b) => left(a) - left(b) || (a.next.since < b.next.since ? -1 : 1));
}

function common({ id, reference }: { id: string; reference: string }) {
  return { id, reference };
}
