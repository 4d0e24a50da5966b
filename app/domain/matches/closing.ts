import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { Remainder } from './delivery/report.ts';
import type { Party } from './lifecycle.ts';

/** How a State ends a match and gives no reason, as it may at any stage (PP4): the record says that it withdrew, and no more. */
export const WITHOUT_REASON = 'withdrawn-by-state' satisfies ClosingCode;

/** Why a side says no, of the closing codes that this side can know. For the broker only, never for the other side. */
export const DECLINE_CODES = {
  donor: [
    'no-fit',
    'no-funds',
    'served-elsewhere',
    'security-situation',
    'out-of-scope',
    'provider-withdrew',
  ],
  recipient: [
    'no-fit',
    'served-elsewhere',
    'trust-not-established',
    'conditions-unacceptable',
    'no-interest',
    WITHOUT_REASON,
  ],
} as const satisfies Record<Party, readonly ClosingCode[]>;

/** Why a broker ends a match that did not come to an introduction; a withdrawal is its own side's to say. */
export const BROKER_CODES = [
  'lapsed-without-reply',
  'no-interest',
  'no-fit',
  'no-funds',
  'served-elsewhere',
  'trust-not-established',
  'conditions-unacceptable',
  'security-situation',
  'duplicate',
  'out-of-scope',
] as const satisfies readonly ClosingCode[];

/** How a completed match is closed: what came of it (DOMAIN section 5). */
const CONCLUDING_CODES = [
  'fulfilled',
  'partly',
  'no-fit',
  'no-funds',
  'served-elsewhere',
  'security-situation',
] as const satisfies readonly ClosingCode[];

/**
 * The same, of one match. That a need is met is its State's word and nobody else's (PA1: A/75/816, annex I, para. 56): what
 * it says remains open no broker closes as fulfilled.
 *
 * @param remainder what the recipient said when it confirmed the completion
 */
export function concludingCodes(remainder: Remainder | undefined): readonly ClosingCode[] {
  return CONCLUDING_CODES.filter((code) => code !== 'fulfilled' || remainder !== 'open');
}

/** What the platform closes with, after the last day for feedback, from what the recipient confirmed. */
export function codeOfCompletion(met: boolean): ClosingCode {
  return met ? 'fulfilled' : 'partly';
}

/** A match that nobody was heard of lapses with this. */
export const LAPSE_CODE = 'lapsed-without-reply' satisfies ClosingCode;

/** Why a side leaves before an agreement, or ends one: for the brokers and the record, never for the other side. */
export const ENDING_CODES = {
  left: DECLINE_CODES,
  terminated: {
    donor: [
      'no-funds',
      'provider-withdrew',
      'security-situation',
      'trust-not-established',
      'out-of-scope',
      'partly',
    ],
    recipient: [
      'served-elsewhere',
      'trust-not-established',
      'conditions-unacceptable',
      'security-situation',
      'partly',
      WITHOUT_REASON,
    ],
  },
} as const satisfies Record<'left' | 'terminated', Record<Party, readonly ClosingCode[]>>;

/**
 * What a side's no, or its end of a match, is recorded with: what it chose, and for a State that chose nothing that it
 * withdrew. Undefined where a donor chose nothing, or anybody what is not this side's to choose.
 */
export function endingCode(
  how: keyof typeof ENDING_CODES,
  party: Party,
  chosen: string | undefined,
): ClosingCode | undefined {
  if (!chosen) return party === 'recipient' ? WITHOUT_REASON : undefined;
  return ENDING_CODES[how][party].find((code) => code === chosen);
}

export function canConcludeWith(
  code: string | undefined,
  remainder: Remainder | undefined,
): code is ClosingCode {
  return code !== undefined && (concludingCodes(remainder) as readonly string[]).includes(code);
}

export function canCloseWith(code: string | undefined): code is ClosingCode {
  return code !== undefined && (BROKER_CODES as readonly string[]).includes(code);
}
