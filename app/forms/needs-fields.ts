import { z } from 'zod';
import { isDay, type Day } from '#app/domain/codes/day.ts';

/** Kinds of answers in the forms of a need. Messages are keys of the catalogue; nothing here is required. */

export const revision = z.number().int().min(1).max(1_000_000);

/** One text, without the blanks around it. */
export function line(longest: number) {
  return z.string().trim().max(longest, 'needs.error.too_long').default('');
}

/** One entry a line of a text box; empty lines are nothing. */
export function lines(most: number, longest: number) {
  return z
    .string()
    .default('')
    .transform((text) => [
      ...new Set(
        text
          .split(/\r?\n/)
          .map((entry) => entry.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(longest, 'needs.error.too_long')).max(most, 'needs.error.too_many'));
}

/** Several boxes or lists under one name, in their order; what was left empty or chosen twice falls out. */
export function codes<const Code extends string>(known: readonly Code[], most = known.length) {
  return z
    .array(z.enum(known, { error: 'needs.error.choice' }).optional())
    .default([])
    .transform((chosen) => [...new Set(chosen.filter((code) => code !== undefined))] as Code[])
    .refine((chosen) => chosen.length <= most, 'needs.error.too_many');
}

export function oneOf<const Code extends string>(known: readonly Code[]) {
  return z.enum(known, { error: 'needs.error.choice' }).optional();
}

export function number(least: number, most: number, message: string) {
  return z.number({ error: message }).int(message).min(least, message).max(most, message).optional();
}

/** Three small boxes, all empty or together a day that exists. */
export const date = z
  .object({ day: z.string().optional(), month: z.string().optional(), year: z.string().optional() })
  .optional()
  .transform((parts, context): Day | undefined => {
    if (!parts || (!parts.day && !parts.month && !parts.year)) return undefined;
    const [year, month, day] = [parts.year, parts.month, parts.day].map((part) => part?.trim() ?? '');
    const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    if (isDay(text)) return text;
    context.addIssue({ code: 'custom', message: 'needs.error.day' });
    return z.NEVER;
  });
