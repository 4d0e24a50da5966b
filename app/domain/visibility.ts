/**
 * How widely something is seen (DOMAIN section 4): T0 everyone, T1 registered and accredited users, T2 the named parties
 * of a match and the hub the State chose, T3 the authoring delegation and brokers, T4 never on the platform.
 */
export const TIERS = ['T0', 'T1', 'T2', 'T3', 'T4'] as const;
export type Tier = (typeof TIERS)[number];

/** Those beyond the delegation and brokers to whom a record is shown, each in a view of its own. */
export const AUDIENCES = ['public', 'registered', 'hub', 'parties'] as const;
export type Audience = (typeof AUDIENCES)[number];

const NARROWEST = { public: 'T0', registered: 'T1', hub: 'T2', parties: 'T2' } as const;

export function sees(audience: Audience, tier: Tier): boolean {
  return tier <= NARROWEST[audience];
}

/** True if the first is seen by people who do not see the second. */
export function isWider(one: Tier, other: Tier): boolean {
  return one < other;
}

export function wider(one: Tier, other: Tier): Tier {
  return isWider(one, other) ? one : other;
}

export function narrower(one: Tier, other: Tier): Tier {
  return isWider(one, other) ? other : one;
}
