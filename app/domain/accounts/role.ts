/** A person's role in one organisation; a person may hold several and wears one hat at a time. */
export const ROLES = [
  'donor',
  'focal_point',
  'broker',
  'hub_coordinator',
  'verifier',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who runs the platform: they let people in, and answer for it. */
export const STAFF: readonly Role[] = ['broker', 'administrator'];

/** Who may move a record: a person in a role, or the platform itself by a rule or a clock (S in DOMAIN section 5). */
export type Mover = Role | 'platform';

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
