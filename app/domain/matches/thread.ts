import type { Role } from '#app/domain/accounts/role.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { isLive, PARTIES, partyOf, type MatchStatus, type Party } from './lifecycle.ts';

/** The longest message, in characters. */
export const MESSAGE_LENGTH = 4000;

/** How something was said that is only written down here (DOMAIN section 6: talks off the platform are recorded). */
export const MEANS = ['telephone', 'video', 'meeting', 'letter', 'other'] as const;
export type Means = (typeof MEANS)[number];

/** What is wrong with the day on which something was said between the sides; they did not know each other before. */
export function wrongDaySaid(
  on: Day,
  { introducedAt }: { introducedAt?: Date },
  today: Day,
): 'future' | 'early' | undefined {
  if (on > today) return 'future';
  return introducedAt && on < dayOf(introducedAt) ? 'early' : undefined;
}

export const PRESENCE_ACTS = ['excuse-broker', 'invite-broker'] as const;
export type PresenceAct = (typeof PRESENCE_ACTS)[number];
/** What a side said about the brokers in its thread. */
export type Presence = { party: Party; action: PresenceAct };

/** The sides that let the brokers go, as it stands; `presences` oldest first. */
export function excusedBy(presences: readonly Presence[]): Party[] {
  return PARTIES.filter(
    (party) => presences.filter((one) => one.party === party).at(-1)?.action === 'excuse-broker',
  );
}

/** A broker is there until both sides let them go, and again as soon as one has them back. */
export function isBrokerThere(presences: readonly Presence[]): boolean {
  return excusedBy(presences).length < PARTIES.length;
}

/** Why nothing can be written, if so: only while the match lives, and by a broker only while they are there. */
export function objectionToMessage(facts: {
  role: Role;
  status: MatchStatus;
  brokerThere: boolean;
}): RefusalReason | undefined {
  if (!partyOf(facts.role) && facts.role !== 'broker') return 'not-your-act';
  if (!isLive(facts.status)) return 'not-now';
  return facts.role === 'broker' && !facts.brokerThere ? 'not-now' : undefined;
}

/** What a side may say about the brokers now. */
export function presenceActs(facts: {
  role: Role;
  status: MatchStatus;
  presences: readonly Presence[];
}): PresenceAct[] {
  const party = partyOf(facts.role);
  if (!party || !isLive(facts.status)) return [];
  return excusedBy(facts.presences).includes(party) ? ['invite-broker'] : ['excuse-broker'];
}
