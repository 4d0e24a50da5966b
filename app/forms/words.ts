import { z } from 'zod';
import { plainText } from '#app/domain/text/plain-text.ts';

/**
 * People's own words for others to read: without the blanks around them, and without what would make them read otherwise
 * than they are kept. How many there may be is for the form to say, with `min` and `max`.
 *
 * @param missing the key of what is said where nothing was sent
 */
export const words = (missing?: string) => z.string(missing).overwrite(plainText).trim();

/**
 * The same, one entry a line; empty lines are nothing, and neither is a second time. What is wrong is said of the box: a
 * line has none of its own.
 */
export const wordsByLine = (lines: { most: number; longest: number; tooMany: string; tooLong: string }) =>
  z
    .string(lines.tooLong)
    .default('')
    .transform(splitLines)
    .refine((read) => read.every((line) => line.length <= lines.longest), lines.tooLong)
    .refine((read) => read.length <= lines.most, lines.tooMany);

/** The lines of a text as {@link words} reads each, in their order. */
export const splitLines = (typed: string): string[] => [
  ...new Set(
    plainText(typed)
      .split(/\r?\n/)
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
];
