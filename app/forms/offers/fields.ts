import { z } from 'zod';
import { words, wordsByLine } from '../words.ts';

/**
 * The shapes that the steps of the offer form are made of. Every answer may be missing, because a draft may be; what
 * is there must have its shape. Messages are keys of the catalogue.
 */
export const text = (longest: number) =>
  words('offers.error.invalid').max(longest, 'offers.error.too_long').default('');

export const oneOf = <const T extends readonly string[]>(codes: T) =>
  z.enum(codes, { error: 'offers.error.invalid' }).optional();

/** Several boxes, or several selects, under one name; what was left empty is left out, what came twice counts once. */
export const someOf = <const T extends readonly string[]>(codes: T) =>
  z
    .array(z.enum(codes, { error: 'offers.error.invalid' }).optional(), { error: 'offers.error.invalid' })
    .max(codes.length + 10, 'offers.error.invalid')
    .transform((values): T[number][] => [...new Set(values.filter((value) => value !== undefined))]);

export const someMatching = (shape: RegExp, most: number) =>
  z
    .array(z.string().regex(shape, 'offers.error.invalid').optional(), { error: 'offers.error.invalid' })
    .max(most, 'offers.error.invalid')
    .transform((values): string[] => [...new Set(values.filter((value) => value !== undefined))]);

export const ticked = z
  .literal('yes', { error: 'offers.error.invalid' })
  .optional()
  .transform((value) => value === 'yes');

/** One name a line. */
export const lines = (most: number) =>
  wordsByLine({ most, longest: 200, tooMany: 'offers.error.too_many', tooLong: 'offers.error.too_long' });
