import { z } from 'zod';
import { ADOPTION_WORD_LENGTH } from '#app/domain/needs/adoption.ts';
import { revision } from './needs-fields.ts';
import { words } from './words.ts';

/** Whom a hub or a broker drafts for. The id comes with the page, so that a form sent twice begins one draft. */
export const draftForStateSchema = z.object({
  id: z.uuid(),
  organisation: z.uuid({ error: 'adoption.start.choose' }),
});

/** A step that is about exactly what the page showed, or about the draft as such. */
export const adoptionActSchema = z.object({
  act: z.enum(['offer-draft', 'take-back-draft', 'adopt-draft', 'decline-draft']),
  revision,
});

/** What a delegation would like to be different. */
export const sendBackDraftSchema = z.object({
  text: words('adoption.send_back.needed')
    .min(1, 'adoption.send_back.needed')
    .max(ADOPTION_WORD_LENGTH, 'needs.error.too_long'),
});
