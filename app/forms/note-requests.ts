import { z } from 'zod';
import { DECLINE_CODES, QUESTION_CHARACTERS } from '#app/domain/verification/note-request.ts';
import { words } from './words.ts';

/** Whom a donor asks for a note, and what it would like looked at. */
export const noteRequestSchema = z.object({
  examiner: z.uuid('note_requests.error.examiner'),
  question: words().max(QUESTION_CHARACTERS, 'needs.error.too_long').default(''),
});

/** Why whoever was asked does not take it up. */
export const declineRequestSchema = z.object({
  code: z.enum(DECLINE_CODES, 'note_requests.error.code'),
});
