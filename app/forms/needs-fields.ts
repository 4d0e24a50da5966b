import { z } from 'zod';
import { dayBoxes } from './typed.ts';
import { words, wordsByLine } from './words.ts';

/** Kinds of answers in the forms of a need. Messages are keys of the catalogue; nothing here is required. */

export const revision = z.number().int().min(1).max(1_000_000);

/** One text, without the blanks around it. */
export function line(longest: number) {
  return words().max(longest, 'needs.error.too_long').default('');
}

/** One entry a line of a text box. */
export function lines(most: number, longest: number) {
  return wordsByLine({ most, longest, tooMany: 'needs.error.too_many', tooLong: 'needs.error.too_long' });
}

/** Several boxes under one name, in their order; what was left empty or sent twice falls out. */
export function codes<const Code extends string>(known: readonly Code[], most = known.length) {
  return chosenAmong(known)
    .transform((chosen) => [...new Set(chosen)])
    .refine((chosen) => chosen.length <= most, 'needs.error.too_many');
}

/** Several lists under one name, the most important first: one chosen in two places is told, since one of them was meant otherwise. */
export function ordered<const Code extends string>(known: readonly Code[], most: number) {
  return chosenAmong(known)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'needs.error.twice')
    .refine((chosen) => chosen.length <= most, 'needs.error.too_many');
}

function chosenAmong<const Code extends string>(known: readonly Code[]) {
  return z
    .array(z.enum(known, { error: 'needs.error.choice' }).optional())
    .default([])
    .transform((chosen) => chosen.filter((code) => code !== undefined) as Code[]);
}

export function oneOf<const Code extends string>(known: readonly Code[]) {
  return z.enum(known, { error: 'needs.error.choice' }).optional();
}

/** Three small boxes of a need, a joint plan or a delivery. */
export const date = dayBoxes('needs.error.day');
