import { z } from 'zod';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { words } from './words.ts';

const version = z.number().int().min(0).max(1_000_000);

/** What the State says in confidence, in the place of the version that the page showed. */
export const sealedSchema = z.object({
  version,
  detail: words('sealed.error.empty')
    // A form sends two signs for each end of a line.
    .transform((typed) => typed.replaceAll('\r\n', '\n'))
    .pipe(z.string().min(1, 'sealed.error.empty').max(NEED_LIMITS.sealedDetail, 'needs.error.too_long')),
});

export const removalSchema = z.object({ version });

export const askOpeningSchema = z.object({
  reason: words('sealed.error.reason')
    .min(10, 'sealed.error.reason')
    .max(NEED_LIMITS.openingReason, 'needs.error.too_long'),
});

export const openingActSchema = z.object({ act: z.enum(['agree', 'refuse', 'open', 'end']) });

export const endSharingSchema = z.object({ match: z.uuid() });

export const endOpeningSchema = z.object({ opening: z.uuid() });
