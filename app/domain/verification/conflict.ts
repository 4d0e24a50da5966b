import type { HeldIn } from '#app/domain/accounts/held-in.ts';
import {
  hubConflict,
  standsBehind,
  type Concerned,
  type HubTies,
  type TieKind,
} from '#app/domain/hubs/conflict.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';

/** Why somebody may not examine an offer. */
export const CONFLICTS = [
  'own-offer',
  'own-role',
  'validated',
  'paid-by-donor',
  'own-funder',
  'own-owner',
  'declared-tie',
  'said-conflict',
] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** What the organisation itself says against it; the others are about whoever holds the pen. */
const OF_ORGANISATION: readonly Conflict[] = [
  'paid-by-donor',
  'own-funder',
  'own-owner',
  'declared-tie',
  'said-conflict',
];

/** Whether a conflict that came up later concerns the notes that the organisation signed before, too. */
export function concernsSigned(conflict: Conflict | undefined): conflict is Conflict {
  return conflict !== undefined && OF_ORGANISATION.includes(conflict);
}

/** Who would speak of which offer: the ties of the one, and everybody behind the other. */
export type ConflictSides = {
  issuer: { id: string; ties: HubTies };
  donorId: string;
  concerned: Concerned;
};

export type ConflictFacts = ConflictSides & {
  /** The person wrote the offer, or acted on it for its donor. */
  isAuthor: boolean;
  /** Where the person holds a role now, whichever hat they wear. */
  heldIn: readonly HeldIn[];
  /** The person took part in deciding whether the offer is published. */
  validated: boolean;
  /** The organisation was asked to examine this offer, and answered that it has a conflict of interest. */
  saidConflict: boolean;
};

/**
 * What stands between an issuer and an offer, the plainest first; undefined where nothing does. Whoever validated the
 * offer cannot verify it; nobody verifies who pays or owns them, a hub no offer of its own funder (DOMAIN sections 5 to 7).
 * Another hat makes nobody somebody else: a role in an organisation behind the offer counts in each of them.
 * What an organisation once answered of itself holds for this offer, whatever it began before.
 * The ties are those of a hub's opinions, and found in the same way.
 */
export function findConflict({
  issuer,
  donorId,
  concerned,
  isAuthor,
  heldIn,
  validated,
  saidConflict,
}: ConflictFacts): Conflict | undefined {
  const { blocking } = hubConflict(issuer.ties, concerned, 'note');
  const donor = new Set(concerned.organisations.map(nameKey));
  const tied = (kind: TieKind) => blocking.some((tie) => tie.kind === kind);
  const found: Record<Conflict, boolean> = {
    'own-offer': isAuthor || issuer.id === donorId || tied('itself'),
    'own-role': heldIn.some(({ id, names }) => id === donorId || standsBehind(names, concerned)),
    validated,
    'paid-by-donor': blocking.some(({ kind, name }) => kind === 'funder' && donor.has(nameKey(name))),
    'own-funder': tied('funder'),
    'own-owner': tied('owner'),
    'declared-tie': tied('declared'),
    'said-conflict': saidConflict,
  };
  return CONFLICTS.find((conflict) => found[conflict]);
}
