import type { Role } from '#app/domain/accounts/role.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** One of a person's roles in one organisation. */
export type Hat = {
  membershipId: string;
  role: Role;
  /** Whether it may be worn only with two proofs of who one is. */
  needsSecondFactor: boolean;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
};

export type SignedIn = {
  kind: 'person';
  person: { id: string; name: string; email: string; language: UiLanguage };
  session: { id: string; confirmedAt: Date; strength: Strength };
  /** The hat worn now; absent until somebody with several has chosen. Rights are this hat's, never the sum. */
  hat?: Hat;
  hats: readonly Hat[];
};

/** A signed-in person wearing a hat: what operations act for. */
export type Wearing = SignedIn & { hat: Hat };

export type Viewer = { kind: 'anonymous' } | SignedIn;
