import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { Match } from './match.ts';
import { isOver, type Answer, type Party } from './lifecycle.ts';

/** The sentence is the message `matches.happened.<what>`. */
export type PartyEvent = {
  at: Date;
  what:
    | 'interest'
    | 'interest-revised'
    | 'request'
    | 'proposed'
    | 'accepted'
    | 'declined'
    | 'interest-taken-back'
    | 'request-taken-back'
    | 'introduced'
    | 'contact-changed'
    | 'designing'
    | 'agreed'
    | 'completed'
    | 'need-paused'
    | 'need-resumed'
    | 'left'
    | 'terminated'
    | 'closed';
  /** Of an act of this side: why, in a code and in the words that it wrote for brokers. */
  code?: ClosingCode;
  text?: string;
};

/** An act of a side with what it told brokers of it: for that side alone. */
export type OwnWord = {
  action: 'declare-interest' | 'revise-interest' | 'request' | 'accept' | 'decline' | 'leave' | 'terminate';
  at: Date;
  code?: ClosingCode;
  text?: string;
};

/**
 * What happened to a match as one side may know it, oldest first: its own acts and the brokers', never the other
 * side's, but that the State paused its need, which stops both. That the match closed is told without saying why or by whom.
 *
 * @param own its answer as it stands now: a no takes the place of the yes before it
 */
export function partyTimeline(
  match: Pick<Match, 'status' | 'proposedAt' | 'introducedAt' | 'agreedAt' | 'completedAt' | 'updatedAt'>,
  party: Party,
  own: { answer: Answer; at: Date } | undefined,
  /** Since when the other side's contact, released by the introduction, has been that person. */
  contactSince?: Date,
  /** When one of the two opened the joint plan. */
  plannedAt?: Date,
  /** What the State did to its need; of what lies before this side knew of the match it is told nothing. */
  pauses: readonly { at: Date; action: 'pause' | 'resume' }[] = [],
  /** Every act of its own that is on record, with what it wrote. */
  words: readonly OwnWord[] = [],
): PartyEvent[] {
  const events: PartyEvent[] = [];
  if (match.proposedAt) events.push({ at: match.proposedAt, what: 'proposed' });
  for (const { action, ...word } of words)
    events.push({ ...word, what: wordOf(match, party, action, word.at) });
  const told = new Set(events.map(({ what }) => what));
  const yes = own?.answer === 'yes' && yesOf(match, party, own.at);
  if (own && yes && !told.has(yes)) events.push({ at: own.at, what: yes });
  if (match.introducedAt) events.push({ at: match.introducedAt, what: 'introduced' });
  if (match.introducedAt && contactSince && contactSince > match.introducedAt)
    events.push({ at: contactSince, what: 'contact-changed' });
  if (plannedAt) events.push({ at: plannedAt, what: 'designing' });
  if (match.agreedAt) events.push({ at: match.agreedAt, what: 'agreed' });
  if (match.completedAt) events.push({ at: match.completedAt, what: 'completed' });
  if (own?.answer === 'no') {
    const what = endOf(match, party);
    if (!told.has(what)) events.push({ at: own.at, what });
  } else if (isOver(match.status)) events.push({ at: match.updatedAt, what: 'closed' });
  const known = Math.min(...events.map(({ at }) => at.getTime()));
  for (const { at, action } of pauses)
    if (at.getTime() >= known) events.push({ at, what: action === 'pause' ? 'need-paused' : 'need-resumed' });
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export type OwnEnd = Extract<
  PartyEvent['what'],
  'declined' | 'interest-taken-back' | 'request-taken-back' | 'left' | 'terminated'
>;

type Stage = Pick<Match, 'status' | 'proposedAt'>;

function wordOf(match: Stage, party: Party, action: OwnWord['action'], at: Date): PartyEvent['what'] {
  switch (action) {
    case 'revise-interest':
      return 'interest-revised';
    case 'accept':
    case 'declare-interest':
    case 'request':
      return yesOf(match, party, at);
    case 'decline':
      // Of one that began again what was taken back before stays what it was.
      return match.proposedAt && at >= match.proposedAt ? 'declined' : takenBack(party);
    case 'leave':
      return 'left';
    case 'terminate':
      return 'terminated';
  }
}

/** Before a proposal a side's yes is what it began with. */
function yesOf({ proposedAt }: Stage, party: Party, at: Date): PartyEvent['what'] {
  if (proposedAt && at >= proposedAt) return 'accepted';
  return party === 'donor' ? 'interest' : 'request';
}

/** What a side did that ended a match by its no; before a proposal there is only its own act to take back. */
export function endOf({ status, proposedAt }: Stage, party: Party): OwnEnd {
  if (status === 'left' || status === 'terminated') return status;
  return proposedAt ? 'declined' : takenBack(party);
}

function takenBack(party: Party): OwnEnd {
  return party === 'donor' ? 'interest-taken-back' : 'request-taken-back';
}
