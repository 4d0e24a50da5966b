import { z } from 'zod';
import { MODES } from '#app/domain/codes/delivery.ts';
import { isDay } from '#app/domain/codes/day.ts';
import { THEME_CODES } from '#app/domain/codes/themes.ts';
import { comparing } from './comparing.ts';
import { words } from './words.ts';

/** As long as a line of a list. */
const SEARCH_NAME_LENGTH = 100;

const choice = 'needs.error.choice';
const day = z.string().refine(isDay, choice).optional();

/** Shape only; a part that is left out narrows nothing. */
export const savedSearchForm = z
  .object({
    name: words('searches.error.name')
      .min(1, 'searches.error.name')
      .max(SEARCH_NAME_LENGTH, 'searches.error.name_long'),
    theme: z.enum(THEME_CODES as [string, ...string[]], { error: choice }).optional(),
    region: z
      .string()
      .regex(/^\d{3}$/, choice)
      .optional(),
    mode: z.enum(MODES, { error: choice }).optional(),
    from: day,
    until: day,
    letters: z
      .literal('yes')
      .optional()
      .transform((said) => said === 'yes'),
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    error: 'searches.error.window',
    ...comparing('from', 'until'),
  });

export const feedForm = z.object({ act: z.enum(['make', 'end']) });
