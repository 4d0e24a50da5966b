/** Who takes part. One organisation may give and receive. */
export const ACTOR_KINDS = [
  'state',
  'igo',
  'un',
  'hub',
  'company',
  'civil-society',
  'academia',
  'technical-community',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
