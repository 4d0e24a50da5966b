import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import { dateDays, dayErrors } from '#app/forms/hubs.ts';
import { secretErrors, type SensitiveForm, standsInTheWay } from '#app/http/sensitive-form.ts';

/**
 * A date of a hub's calendar as it was sent, with everything that is wrong with it at once: its fields, its days beside
 * each other, and what should not stand in its texts.
 */
export function readDate<Read>(
  schema: z.ZodType<Read>,
  { form, found, today }: { form: FormData; found: SensitiveForm | undefined; today: Day },
) {
  const read = parseWithZod(form, { schema });
  const days = parseWithZod(form, { schema: dateDays });
  const wrong = days.status === 'success' ? dayErrors(days.value, today) : undefined;
  const result = read.reply({ fieldErrors: { ...secretErrors(found).fieldErrors, ...wrong } });
  const date = read.status === 'success' && !wrong && !standsInTheWay(found) ? read.value : undefined;
  return { result, date };
}
