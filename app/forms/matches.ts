import { z } from 'zod';
import { words } from './words.ts';

/** The longest text that a record keeps, in characters. */
export const NOTE_LENGTH = 2000;

/** The shape of every form about a match: choices by name, and one text, which the page refuses where it is too long. */
export const matchForm = z.object({
  offers: z.array(z.uuid()).max(200),
  answer: z.enum(['yes', 'no']).optional().catch(undefined),
  code: z.string().max(40).optional().catch(undefined),
  confirmed: z.boolean(),
  text: words(),
});

/** A State asks for one published offer. */
export const requestSchema = z.object({ offer: z.uuid() });

export type MatchForm = z.infer<typeof matchForm>;

/** @returns undefined for what none of our pages sends */
export function readMatchForm(form: FormData): MatchForm | undefined {
  const parsed = matchForm.safeParse({
    offers: form.getAll('offer'),
    answer: form.get('answer') ?? undefined,
    code: form.get('code') ?? undefined,
    confirmed: form.get('confirmed') === 'yes',
    text: form.get('text') ?? '',
  });
  return parsed.success ? parsed.data : undefined;
}

export function isTooLong({ text }: Pick<MatchForm, 'text'>): boolean {
  return text.length > NOTE_LENGTH;
}
