import { z } from 'zod';
import { LETTER_CHOICES } from '#app/domain/notices/notice.ts';

export const lettersForm = z.object({
  letters: z.enum(LETTER_CHOICES, { error: 'inbox.error.letters' }),
});
