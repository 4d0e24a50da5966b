import { createHash } from 'node:crypto';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { InputMarks } from '#app/domain/principles/review.ts';

/** SHA-256, hexadecimal, of what each state rests on: kept with a review, where the answers themselves have no place. */
export function marksOf(inputs: InputMarks): InputMarks {
  return Object.fromEntries(
    Object.entries(inputs).map(([id, text]) => [id, createHash('sha256').update(text).digest('hex')]),
  ) as Record<PrincipleId, string>;
}
