/** Why an organisation ends, as an administrator says it; `merged` is said by merging alone. */
export const END_REASONS = ['closed', 'replaced', 'duplicate', 'mistake'] as const;
export type EndReason = (typeof END_REASONS)[number];
const END_CODES = [...END_REASONS, 'merged'] as const;
export type EndCode = (typeof END_CODES)[number];
