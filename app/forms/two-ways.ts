import { z } from 'zod';
import { MODES, type Mode } from '#app/domain/codes/delivery.ts';
import { isThemeCode } from '#app/domain/codes/themes.ts';
import type { DraftStart } from '#app/domain/reciprocity/draft-offer.ts';
import { PARTS_TAKEN } from '#app/domain/reciprocity/cooperation.ts';

/** As what a State takes part: one of these, or its word that it does not say. */
export const partForm = z.object({
  part: z.enum([...PARTS_TAKEN, 'unsaid'], { error: 'two_ways.error.part' }),
});

const MOST_THEMES = 10;
const codes = z.string().max(200);
const isMode = (code: string): code is Mode => (MODES as readonly string[]).includes(code);

/** A draft to begin, from a match through which something was received or on what is asked for nearby. */
export const couldOfferForm = z.union([
  z.object({ id: z.uuid(), match: z.uuid() }),
  z
    .object({
      id: z.uuid(),
      themes: codes,
      modes: codes.default(''),
      weeks: z.coerce.number().int().min(1).max(520).optional(),
      area: z
        .string()
        .regex(/^\d{3}$/)
        .optional(),
    })
    .transform(({ id, themes, modes, weeks: durationWeeks, area }) => ({
      id,
      start: {
        themes: themes.split(' ').filter(isThemeCode).slice(0, MOST_THEMES),
        modes: modes.split(' ').filter(isMode),
        durationWeeks,
        area,
      } satisfies DraftStart,
    })),
]);
