import type { Match } from './match.ts';
import type { Answer, Party } from './lifecycle.ts';

/** The sentence is the message `matches.happened.<what>`. */
export type PartyEvent = {
  at: Date;
  what:
    | 'interest'
    | 'request'
    | 'proposed'
    | 'accepted'
    | 'declined'
    | 'introduced'
    | 'contact-changed'
    | 'closed';
};

/**
 * What happened to a match as one side may know it, oldest first: its own acts and the brokers', never the other
 * side's. That the match closed is told without saying why or by whom.
 */
export function partyTimeline(
  match: Pick<Match, 'status' | 'proposedAt' | 'introducedAt' | 'updatedAt'>,
  party: Party,
  own: { answer: Answer; at: Date } | undefined,
  /** Since when the other side's contact, released by the introduction, has been that person. */
  contactSince?: Date,
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
  if (own?.answer === 'no') events.push({ at: own.at, what: 'declined' });
  else if (match.status === 'closed') events.push({ at: match.updatedAt, what: 'closed' });
  return events.sort((a, b) => a.at.getTime() - b.at.getTime());
}
