import { z } from 'zod';
import { FILE_TIERS } from '#app/domain/files/file-tier.ts';

const tier = z.enum(FILE_TIERS, { error: 'files.error.tier' });

export const fileTierSchema = z.object({ tier });

/** From which to which, as the page showed it, and that somebody read who then may have the file. */
export const fileSharingSchema = z.object({
  from: tier,
  tier,
  agree: z.literal('yes', { error: 'files.error.agree' }),
  /** That the words of its name which could name the State may stay, where the page showed some. */
  words: z.literal('left').optional(),
});
