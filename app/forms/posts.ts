import { z } from 'zod';
import { dayBoxes, neededDay } from './typed.ts';

/** Shapes only; whether the days can be is asked of the domain. Messages are keys of the catalogue. */
const day = neededDay('posts.error.date', 'posts.error.missing_date');
const colleague = z.uuid({ error: 'posts.error.colleague' });

export const deputyForm = z.object({ deputy: colleague, firstOn: day, lastOn: day });
export const absenceForm = z.object({
  firstOn: day,
  lastOn: day,
  colleague: colleague.optional(),
});
export const handOverForm = z.object({ successor: colleague, lastDay: dayBoxes('posts.error.date') });
