import type { Match } from './match.ts';
import { isOver, type Answer, type Party } from './lifecycle.ts';

/** The sentence is the message `matches.happened.<what>`. */
export type PartyEvent = {
  at: Date;
  what:
    | 'interest'
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
};

/**
 * What happened to a match as one side may know it, oldest first: its own acts and the brokers', never the other
 * side's, but that the State paused its need, which stops both. That the match closed is told without saying why or by whom.
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
): PartyEvent[] {
  const events: PartyEvent[] = [];
  if (match.proposedAt) events.push({ at: match.proposedAt, what: 'proposed' });
  if (own?.answer === 'yes') {
    const began = !match.proposedAt || own.at < match.proposedAt;
    events.push({
      at: own.at,
      what: began ? (party === 'donor' ? 'interest' : 'request') : 'accepted',
    });
  }
  if (match.introducedAt) events.push({ at: match.introducedAt, what: 'introduced' });
  if (match.introducedAt && contactSince && contactSince > match.introducedAt)
    events.push({ at: contactSince, what: 'contact-changed' });
  if (plannedAt) events.push({ at: plannedAt, what: 'designing' });
  if (match.agreedAt) events.push({ at: match.agreedAt, what: 'agreed' });
  if (match.completedAt) events.push({ at: match.completedAt, what: 'completed' });
  if (own?.answer === 'no') events.push({ at: own.at, what: endOf(match, party) });
  else if (isOver(match.status)) events.push({ at: match.updatedAt, what: 'closed' });
  const known = Math.min(...events.map(({ at }) => at.getTime()));
  for (const { at, action } of pauses)
    if (at.getTime() >= known) events.push({ at, what: action === 'pause' ? 'need-paused' : 'need-resumed' });
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** What a side did that ended a match by its no; before a proposal there is only its own act to take back. */
function endOf(
  { status, proposedAt }: Pick<Match, 'status' | 'proposedAt'>,
  party: Party,
): PartyEvent['what'] {
  if (status === 'left' || status === 'terminated') return status;
  if (proposedAt) return 'declined';
  return party === 'donor' ? 'interest-taken-back' : 'request-taken-back';
}
