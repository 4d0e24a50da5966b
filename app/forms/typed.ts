import { z } from 'zod';
import { isDay, type Day } from '#app/domain/codes/day.ts';
import { monthCalled } from '#app/domain/text/month-names.ts';
import { westernDigits } from '#app/domain/text/western-digits.ts';

/**
 * Numbers and days as people type them, in the digits of their keyboard; a number also in groups of three. Nothing typed is `undefined`; messages are keys
 * of the catalogue.
 */

const LONGEST = 20;

export const wholeNumber = (least: number, most: number, wrong: string) =>
  z
    .string({ error: wrong })
    .max(LONGEST, wrong)
    .optional()
    .transform((typed, context): number | undefined => {
      const digits = ungrouped(westernDigits(typed ?? '').trim());
      if (digits === '') return undefined;
      if (/^\d{1,10}$/.test(digits) && Number(digits) >= least && Number(digits) <= most)
        return Number(digits);
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    });

/** The same where it must be given. */
export const neededNumber = (least: number, most: number, wrong: string) =>
  wholeNumber(least, most, wrong).transform((given, context): number => {
    if (given !== undefined) return given;
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

/** Three boxes, as `FieldDate` sends them: all empty, or together a day that exists; its month as a number or by its name. */
export const dayBoxes = (wrong: string) => {
  const box = z.string({ error: wrong }).max(LONGEST, wrong).optional();
  return z
    .object({ day: box, month: box, year: box })
    .optional()
    .transform((boxes, context): Day | undefined => {
      const [day = '', month = '', year = ''] = [boxes?.day, boxes?.month, boxes?.year].map((typed) =>
        westernDigits(typed ?? '').trim(),
      );
      if (!day && !month && !year) return undefined;
      const typed = [year, String(monthCalled(month) ?? month).padStart(2, '0'), day.padStart(2, '0')].join(
        '-',
      );
      if (isDay(typed)) return typed;
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    });
};

/** The same where a day must be given. */
export const neededDay = (wrong: string, missing = wrong) =>
  dayBoxes(wrong).transform((typed, context): Day => {
    if (typed) return typed;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });

/** `1,200` and `1 200` with any blank, `١٬٢٠٠` and `١،٢٠٠`: as our own sentences write a number, and as keyboards have it. */
function ungrouped(digits: string): string {
  return /^\d{1,3}(?:[,٬،\s]\d{3})+$/.test(digits) ? digits.replace(/[,٬،\s]/g, '') : digits;
}
