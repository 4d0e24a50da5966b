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
    | 'left'
    | 'terminated'
    | 'closed';
};

/**
 * What happened to a match as one side may know it, oldest first: its own acts and the brokers', never the other
 * side's. That the match closed is told without saying why or by whom.
 */
export function partyTimeline(
  match: Pick<Match, 'status' | 'proposedAt' | 'introducedAt' | 'agreedAt' | 'completedAt' | 'updatedAt'>,
  party: Party,
  own: { answer: Answer; at: Date } | undefined,
  /** Since when the other side's contact, released by the introduction, has been that person. */
  contactSince?: Date,
  /** When one of the two opened the joint plan. */
  plannedAt?: Date,
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
