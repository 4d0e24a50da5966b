import { z } from 'zod';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { MEANS, MESSAGE_LENGTH, PRESENCE_ACTS } from '#app/domain/matches/thread.ts';
import { neededDay } from './typed.ts';
import { words } from './words.ts';

/** Shapes only; messages are keys of the catalogue. */

const text = words('threads.error.text')
  .min(1, 'threads.error.text')
  .max(MESSAGE_LENGTH, 'threads.error.too_long');
const textLanguage = z.enum(OFFICIAL_LANGUAGES, 'threads.error.language');

/** A file says enough by itself: whether there is one the form alone knows. */
export const messageSchema = z.object({
  text: words().max(MESSAGE_LENGTH, 'threads.error.too_long').default(''),
  textLanguage,
});

export const elsewhereSchema = z.object({
  means: z.enum(MEANS, 'threads.error.means'),
  saidOn: neededDay('threads.error.said_on'),
  saidBy: z.uuid('threads.error.said_by'),
  text,
  textLanguage,
});

export const presenceSchema = z.object({ action: z.enum(PRESENCE_ACTS) });
