import { z } from 'zod';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { REPORT_LIMITS, RESULTS } from '#app/domain/matches/delivery/report.ts';
import { POOL_LIMITS } from '#app/domain/pools/pool.ts';
import { SHARE_LIMITS, SHARE_LINES, totalOf, wrongShares, type Share } from '#app/domain/pools/shares.ts';
import { comparing } from './comparing.ts';
import { neededNumber, wholeNumber } from './typed.ts';
import { words } from './words.ts';

// The summary of errors lists them without their questions: each says what is missing.
const text = (missing: string, longest: number) =>
  words(missing).min(1, missing).max(longest, 'pools.error.too_long');

/** Which needs a hub brings together: the boxes of one group. */
export const chosenNeedsSchema = z.array(z.uuid()).max(POOL_LIMITS.members);

/** A programme in the hub's words; what it is of stands in the needs. `id` makes a form sent twice one programme. */
export const proposePoolForm = z.object({
  id: z.uuid(),
  needs: chosenNeedsSchema,
  title: text('pools.error.title', POOL_LIMITS.title),
  textLanguage: z.enum(DELIVERY_LANGUAGES, { error: 'pools.error.missing' }),
  summary: text('pools.error.summary', POOL_LIMITS.summary),
  statement: text('pools.error.statement', POOL_LIMITS.statement),
  indicator: text('pools.error.indicator', POOL_LIMITS.indicator),
  target: text('pools.error.target', POOL_LIMITS.target),
});

/** What a State or a hub does on a programme's page. */
export const poolActSchema = z.object({
  act: z.enum(['join', 'decline', 'leave', 'hand-in', 'take-back']),
  viewHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  named: z.literal('yes').optional(),
});

const amount = (most: number, wrong = 'pools.error.amount') =>
  wholeNumber(0, most, wrong).transform((given) => given ?? 0);

const receivedAmount = (most: number) => neededNumber(0, most, 'pools.error.amount');

/** What a State says of a match of its programme; of what it received nothing is said for it. */
export const stateWordSchema = z.discriminatedUnion('word', [
  z.object({ word: z.enum(['yes', 'no']) }),
  z.object({ word: z.literal('plan'), revision: z.coerce.number().int().min(1) }),
  z
    .object({
      word: z.literal('received'),
      result: z.enum(RESULTS, { error: 'pools.error.missing' }),
      seats: receivedAmount(SHARE_LIMITS.seats),
      days: receivedAmount(SHARE_LIMITS.days),
      said: words().max(REPORT_LIMITS.text, 'deliveries.too_long').default(''),
    })
    // Else nobody would know what is to be made good.
    .refine(({ result, said }) => result === 'reached' || said !== '', {
      path: ['said'],
      error: 'pools.error.what_is_missing',
      ...comparing('result', 'said'),
    }),
]);

/** A row for each State. */
export const sharesSchema = z.object({
  shares: z
    .array(
      z.object({
        member: z.uuid(),
        seats: amount(SHARE_LIMITS.seats),
        days: amount(SHARE_LIMITS.days),
        budget: amount(SHARE_LIMITS.budget, 'pools.error.percent'),
      }),
    )
    .max(POOL_LIMITS.members),
});

/**
 * What is wrong with shares that were typed, at their boxes: every part of a budget where together they are `over` it, or
 * each State that gets nothing at all.
 */
export function shareErrors(
  shares: readonly Share[],
): { fieldErrors: Record<string, string[]>; over?: number } | undefined {
  const wrong = wrongShares(shares);
  if (!wrong) return undefined;
  const at = (line: string, said: string, which: (share: Share) => boolean) =>
    Object.fromEntries(
      shares.flatMap((share, row) => (which(share) ? [[`shares[${row}].${line}`, [said]]] : [])),
    );
  if (wrong === 'over')
    return {
      fieldErrors: at('budget', 'pools.error.over', ({ budget }) => budget > 0),
      over: totalOf(shares).budget,
    };
  const none = (share: Share) => SHARE_LINES.every((line) => share[line] === 0);
  return { fieldErrors: at('seats', 'pools.error.no_share', none) };
}
