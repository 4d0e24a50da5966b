import { z } from 'zod';

const text = z.preprocess((value) => (typeof value === 'string' ? value.trim() : ''), z.string().max(2000));

/** The longest note that a record keeps, in characters. */
export const NOTE_LENGTH = 2000;

/** The shape of every form about a match: choices by name, and one text. Too long is cut off by nobody: it is refused. */
const FORM = z.object({
  offers: z.array(z.uuid()).max(200),
  answer: z.enum(['yes', 'no']).optional().catch(undefined),
  code: z.string().max(40).optional().catch(undefined),
  confirmed: z.boolean(),
  text,
});

export type MatchForm = z.infer<typeof FORM>;

/** @returns undefined for what none of our pages sends, and for a text that is too long */
export function readMatchForm(form: FormData): MatchForm | undefined {
  const parsed = FORM.safeParse({
    offers: form.getAll('offer'),
    answer: form.get('answer') ?? undefined,
    code: form.get('code') ?? undefined,
    confirmed: form.get('confirmed') === 'yes',
    text: form.get('text'),
  });
  return parsed.success ? parsed.data : undefined;
}
