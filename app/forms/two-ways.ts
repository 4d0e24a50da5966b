import { z } from 'zod';
import { isThemeCode } from '#app/domain/codes/themes.ts';
import { PARTS_TAKEN } from '#app/domain/reciprocity/cooperation.ts';

/** As what a State takes part: one of these, or its word that it does not say. */
export const partForm = z.object({
  part: z.enum([...PARTS_TAKEN, 'unsaid'], { error: 'two_ways.error.part' }),
});

const MOST_THEMES = 10;

/** A draft to begin, from a match through which something was received or on themes asked for nearby. */
export const couldOfferForm = z.union([
  z.object({ id: z.uuid(), match: z.uuid() }),
  z.object({
    id: z.uuid(),
    themes: z
      .string()
      .max(200)
      .transform((codes) => codes.split(' ').filter(isThemeCode).slice(0, MOST_THEMES)),
  }),
]);
