import type { Role } from '#app/domain/accounts/role.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** One of a person's roles in one organisation: their own, or lent to them for some days. */
export type Hat = {
  /** The giver's, where the hat is lent. */
  membershipId: string;
  role: Role;
  /** Whether it may be worn only with two proofs of who one is. */
  needsSecondFactor: boolean;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
  /** Whose hat it is, where the person is deputy. */
  deputyFor?: { id: string; name: string };
  /** The last day on which it can be worn, where one is known. */
  lastDay?: Day;
};

export type SignedIn = {
  kind: 'person';
  person: { id: string; name: string; email: string; language: UiLanguage };
  /** `endsAt` is its absolute end, whatever is done with it. */
  session: { id: string; confirmedAt: Date; strength: Strength; endsAt?: Date };
  /** The hat worn now; absent until somebody with several has chosen. Rights are this hat's, never the sum. */
  hat?: Hat;
  hats: readonly Hat[];
  /** A form of theirs that a detour interrupted and that is still kept. */
  parkedForm?: string;
};

/** A signed-in person wearing a hat: what operations act for. */
export type Wearing = SignedIn & { hat: Hat };

export type Viewer = { kind: 'anonymous' } | SignedIn;
