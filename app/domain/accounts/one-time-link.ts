const HOUR = 3_600_000;

export type LinkPurpose = 'first-administrator' | 'arrival' | 'password' | 'forgotten';

/** How long a one-time link can be used, in hours: a stranger needs days to find it, a lost password is urgent. */
export const LINK_HOURS = {
  'first-administrator': 72,
  arrival: 72,
  password: 24,
  // Somebody waits for it at the screen.
  forgotten: 1 / 6,
} as const satisfies Record<LinkPurpose, number>;

export function linkExpiry(purpose: LinkPurpose, now: Date): Date {
  return new Date(now.getTime() + LINK_HOURS[purpose] * HOUR);
}
