import { z } from 'zod';
import { NEED_PART_IDS, NEED_PARTS, widerThanSubject, type NeedPart } from '#app/domain/needs/parts.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import type { Tier } from '#app/domain/visibility.ts';
import { comparing } from './comparing.ts';
import { line, lines, revision } from './needs-fields.ts';

const tierOf = (part: NeedPart) =>
  z.enum(NEED_PARTS[part].tiers as readonly Tier[] as [Tier, ...Tier[]], { error: 'needs.error.choice' });

/** Who sees each part, whom to ask for what is kept outside, and words by which others would know the State. */
export const tiersSchema = z
  .object({
    revision,
    tiers: z.object(
      Object.fromEntries(NEED_PART_IDS.map((part) => [part, tierOf(part)])) as Record<
        NeedPart,
        ReturnType<typeof tierOf>
      >,
    ),
    outsideContact: line(NEED_LIMITS.outsideContact),
    stateWords: lines(NEED_LIMITS.stateWords, NEED_LIMITS.stateWord),
    /** Those that the page showed: they belong to all needs of the delegation, and another form may have changed them. */
    seenWords: lines(NEED_LIMITS.stateWords, NEED_LIMITS.stateWord),
  })
  .superRefine(
    ({ tiers, outsideContact }, context) => {
      for (const part of widerThanSubject(tiers))
        context.addIssue({
          code: 'custom',
          path: ['tiers', part],
          message: 'needs.error.wider_than_subject',
        });
      if (Object.values(tiers).includes('T4') && outsideContact === '')
        context.addIssue({
          code: 'custom',
          path: ['outsideContact'],
          message: 'needs.error.outside_contact',
        });
    },
    comparing('tiers', 'outsideContact'),
  );
