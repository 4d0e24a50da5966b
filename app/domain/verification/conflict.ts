import { nameKey } from '#app/domain/organisations/name-key.ts';

/** Why somebody may not examine an offer. */
export const CONFLICTS = ['own-offer', 'validated', 'paid-by-donor', 'own-funder', 'declared-tie'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** Everything that an organisation is called or was. */
export type Named = { id: string; names: readonly string[] };

export type ConflictFacts = {
  /** Whoever would sign, with who pays it and to whom it says it is tied, by name. */
  issuer: Named & { funders: readonly string[]; ties: readonly string[] };
  donor: Named;
  /** Who pays for the offer, and who carries it out, as the offer says. */
  offerFunders: readonly string[];
  implementer: string;
  /** The person wrote the offer, or acted on it for its donor. */
  isAuthor: boolean;
  /** The person took part in deciding whether the offer is published. */
  validated: boolean;
};

/**
 * What stands between an issuer and an offer, the plainest first; undefined where nothing does. Whoever validated the
 * offer cannot verify it; nobody verifies who pays them, a hub no offer of its own funder (DOMAIN sections 5 to 7).
 * Names are compared as a reader would: spelling, case and look-alike letters make no difference.
 */
export function findConflict(facts: ConflictFacts): Conflict | undefined {
  const { issuer, donor } = facts;
  const paying = keysOf(issuer.funders);
  const found: Record<Conflict, boolean> = {
    'own-offer':
      facts.isAuthor || issuer.id === donor.id || shares(keysOf(issuer.names), keysOf([facts.implementer])),
    validated: facts.validated,
    'paid-by-donor': shares(paying, keysOf(donor.names)),
    'own-funder': shares(paying, keysOf(facts.offerFunders)),
    'declared-tie': shares(
      keysOf(issuer.ties),
      keysOf([...donor.names, ...facts.offerFunders, facts.implementer]),
    ),
  };
  return CONFLICTS.find((conflict) => found[conflict]);
}

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(nameKey).filter((key) => key !== ''));
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((key) => other.has(key));
}
