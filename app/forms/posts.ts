import { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import { dayBoxes } from './typed.ts';

/** Shapes only; whether the days can be is asked of the domain. Messages are keys of the catalogue. */
const day = dayBoxes('posts.error.date');
const neededDay = day.transform((typed, context): Day => {
  if (typed) return typed;
  context.addIssue({ code: 'custom', message: 'posts.error.missing_date' });
  return z.NEVER;
});
const colleague = z.uuid({ error: 'posts.error.colleague' });

export const deputyForm = z.object({ deputy: colleague, firstOn: neededDay, lastOn: neededDay });
export const absenceForm = z.object({
  firstOn: neededDay,
  lastOn: neededDay,
  colleague: colleague.optional(),
});
export const handOverForm = z.object({ successor: colleague, lastDay: day });
