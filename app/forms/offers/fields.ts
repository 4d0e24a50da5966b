import { z } from 'zod';
import { isDay, type Day } from '#app/domain/codes/day.ts';

/**
 * The shapes that the steps of the offer form are made of. Every answer may be missing, because a draft may be; what
 * is there must have its shape. Messages are keys of the catalogue.
 */
export const text = (longest: number) =>
  z
    .string({ error: 'offers.error.invalid' })
    .max(longest, 'offers.error.too_long')
    .optional()
    .transform((value) => value?.trim() ?? '');

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

/** A whole number as people type it, in Arabic digits too. */
export const wholeNumber = (from: number, to: number) =>
  z
    .string({ error: 'offers.error.number' })
    .max(20, 'offers.error.number')
    .optional()
    .transform((typed, context): number | undefined => {
      if (!typed?.trim()) return undefined;
      const value = latinDigits(typed);
      if (/^\d{1,10}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value);
      context.addIssue({ code: 'custom', message: 'offers.error.number' });
      return z.NEVER;
    });

/** Three boxes, as `FieldDate` sends them; `wrong` is the message for what is no date. */
export const dayWith = (wrong: string) => {
  const part = z.string({ error: wrong }).max(20, wrong).optional();
  return z
    .object({ day: part, month: part, year: part })
    .optional()
    .transform((parts, context): Day | undefined => {
      const [date = '', month = '', year = ''] = [parts?.day, parts?.month, parts?.year].map((box) =>
        latinDigits(box ?? ''),
      );
      if (!date && !month && !year) return undefined;
      const typed = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
      if (isDay(typed)) return typed;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    });
};

export const day = dayWith('offers.error.date');

/** One name a line. */
export const lines = (most: number) =>
  z
    .string({ error: 'offers.error.invalid' })
    .max(most * 200, 'offers.error.too_long')
    .optional()
    .transform((value, context): string[] => {
      const names = (value ?? '').split(/\r?\n/).map((line) => line.trim());
      const filled = [...new Set(names.filter((name) => name !== ''))];
      if (filled.length <= most) return filled;
      context.addIssue({ code: 'custom', message: 'offers.error.too_many' });
      return z.NEVER;
    });

function latinDigits(typed: string): string {
  return typed.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}
