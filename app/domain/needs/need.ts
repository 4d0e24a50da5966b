import type { Day } from '#app/domain/codes/day.ts';
import type { Tier } from '#app/domain/visibility.ts';
import type { Adoption } from './adoption.ts';
import type { NeedStatus, PausedFrom } from './lifecycle.ts';
import type { NeedContent } from './need-content.ts';
import type { NeedPart } from './parts.ts';
import type { Circulation, Reach } from './reach.ts';
import type { Unmet } from './unmet.ts';

/** A need whole: what its State said, and where it stands. */
export type Need = NeedContent & {
  id: string;
  reference: string;
  /** The delegation's organisation. */
  organisationId: string;
  authorId: string;
  stateCode: string;
  /** Of several States, proposed by the hub whose it is; the code is then that of the area around them. */
  pooled?: true;
  status: NeedStatus;
  pausedFrom?: PausedFrom;
  revision: number;
  /** Who the State wants to see each part, where it chose. */
  tiers: Partial<Record<NeedPart, Tier>>;
  /** Who sees each part since the State last agreed; absent before it first did. */
  servedTiers?: Partial<Record<NeedPart, Tier>>;
  /** The widest at which each part was ever served: what has been read cannot be unread. */
  toldTiers?: Partial<Record<NeedPart, Tier>>;
  /** Whom to ask, and how, for what stands nowhere on the platform. */
  outsideContact: string;
  /** Whom the State wants it to reach; absent is as far as its views go. */
  reach?: Reach;
  /** As of its last consent. */
  agreedReach?: Reach;
  /** What a broker chose within that when it went round last. */
  circulation: Circulation;
  /** The published offer it asks for, where it began with one. */
  requestedOfferId?: string;
  /** How it stands where a hub or a broker drafted it on the State's behalf. */
  adoption?: Adoption;
  /** Since when it stands so, and what the delegation said as it gave it back. */
  adoptionAt?: Date;
  adoptionWord?: string;
  createdAt: Date;
  updatedAt: Date;
  submittedAt?: Date;
  validatedAt?: Date;
  /** When its State last said that it stands, after that. */
  reconfirmedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: Day;
  /** When it stopped going round and its State began to choose. */
  shortlistedAt?: Date;
  /** Why nobody met it, since when, and what comes next; kept when it goes round again. */
  unmet?: Unmet;
  /** How often it went round again after that. */
  recirculations: number;
};
