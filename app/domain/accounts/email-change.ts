const HOUR = 3_600_000;

/** How long the new address has to confirm, and the old one to undo (SECURITY section 2, case AU17). */
export const CONFIRM_HOURS = 24;
export const UNDO_HOURS = 72;

export function confirmUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + CONFIRM_HOURS * HOUR);
}

export function undoUntil(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() + UNDO_HOURS * HOUR);
}
