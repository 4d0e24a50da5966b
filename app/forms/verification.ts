import { z } from 'zod';
import { CHECK_ANSWERS, CHECKLIST_ITEMS, SUBJECT_KINDS } from '#app/domain/verification/checklists.ts';
import type { Evidence } from '#app/domain/verification/credential.ts';
import { DISPUTE_CHARACTERS, DISPUTE_OUTCOMES } from '#app/domain/verification/dispute.ts';
import { missingHalf } from '#app/domain/verification/draft.ts';
import { EXAMINED } from '#app/domain/verification/level.ts';
import { comparing } from './comparing.ts';
import { dayBoxes, neededDay } from './typed.ts';
import { NOTE_LIMITS } from '#app/domain/verification/text-limits.ts';
import { splitLines, words, wordsByLine } from './words.ts';

const TOO_LONG = 'needs.error.too_long';
const text = (most: number) => words().max(most, TOO_LONG).default('');
const day = dayBoxes('examining.error.day');
/** Of one list: who pays an issuer, whom it is tied to. */
const NAMES = { most: 40, longest: 200 };

/** A line as `sha256sum` prints it: the hash, then the name. */
const EVIDENCE_LINE = /^([0-9a-f]{64})\s+\*?(\S.*)$/i;

/** The SHA-256 of an empty file, which a command that failed leaves behind: evidence of nothing. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const evidence = z
  .string()
  .max(NOTE_LIMITS.evidence * (NOTE_LIMITS.evidenceName + 70), TOO_LONG)
  .default('')
  .transform((typed, context): Evidence[] => {
    const read = splitLines(typed).map((line) => EVIDENCE_LINE.exec(line));
    const wrong =
      read.length > NOTE_LIMITS.evidence ||
      read.some((parts) => !parts || (parts[2] ?? '').length > NOTE_LIMITS.evidenceName);
    if (wrong) {
      context.addIssue({ code: 'custom', message: 'examining.error.evidence' });
      return z.NEVER;
    }
    const files = read.flatMap((parts) =>
      parts ? [{ sha256: (parts[1] ?? '').toLowerCase(), name: parts[2] ?? '' }] : [],
    );
    if (!files.some(({ sha256 }) => sha256 === OF_NOTHING)) return files;
    context.addIssue({ code: 'custom', message: 'examining.error.evidence_empty' });
    return z.NEVER;
  });

const answer = z.enum(CHECK_ANSWERS, 'examining.error.choose').optional();

/** What an examiner has so far: anything may still be missing, but not half of a certificate. */
export const noteDraftSchema = z
  .object({
    revision: z.number().int().min(1).max(1_000_000),
    checks: z.object(Object.fromEntries(CHECKLIST_ITEMS.map((item) => [item, answer]))).default({}),
    what: text(NOTE_LIMITS.what),
    how: text(NOTE_LIMITS.how),
    evidence,
    findings: text(NOTE_LIMITS.findings),
    limits: text(NOTE_LIMITS.limits),
    interests: text(NOTE_LIMITS.interests),
    certificateId: text(NOTE_LIMITS.certificateId),
    certificateEndsOn: day,
  })
  .superRefine(
    (said, context) => {
      const half = missingHalf(said);
      if (half) context.addIssue({ code: 'custom', path: [half], message: `examining.error.${half}` });
    },
    comparing('certificateId', 'certificateEndsOn'),
  );

/** What is examined, and how far: decides which list is asked. */
export const noteStartSchema = z.object({
  kind: z.enum(SUBJECT_KINDS, 'examining.error.choose'),
  examined: z.enum(EXAMINED, 'examining.error.choose'),
});

/** Which state of the draft and of the offer was read when somebody signs. */
export const noteSigningSchema = z.object({
  revision: z.number().int().min(1).max(1_000_000),
  offerVersion: z.number().int().min(1).max(1_000_000),
});

/** Which version of the offer a donor read when it signs its declaration. */
export const declarationSchema = z.object({
  offerVersion: z.number().int().min(1).max(1_000_000),
});

/** A note that was signed outside: as long as a note can be. */
export const signatureSchema = z.object({
  jws: z.string({ error: 'examining.error.jws' }).trim().max(200_000, 'examining.error.jws'),
});

/** That an act which is not taken back is meant. */
const sure = z.literal('yes', { error: 'examining.error.sure' });

/** Why an issuer withdraws its note, for everybody to read. */
export const withdrawalSchema = z.object({
  reason: words('examining.error.reason')
    .min(1, 'examining.error.reason')
    .max(NOTE_LIMITS.withdrawal, TOO_LONG),
  sure,
});

export const disputeSchema = z.object({
  text: words('examining.error.text').min(1, 'examining.error.text').max(DISPUTE_CHARACTERS, TOO_LONG),
});

export const disputeAnswerSchema = z.object({
  dispute: z.uuid(),
  outcome: z.enum(DISPUTE_OUTCOMES, 'examining.error.choose'),
  text: words('examining.error.text').min(1, 'examining.error.text').max(DISPUTE_CHARACTERS, TOO_LONG),
});

const names = wordsByLine({
  ...NAMES,
  tooMany: 'examining.error.names',
  tooLong: 'hubs.error.name_too_long',
});

/** What an issuer says of itself in public; names one a line. */
export const issuerSchema = z.object({
  mandate: text(NOTE_LIMITS.mandate),
  kinds: z.array(z.enum(SUBJECT_KINDS, 'examining.error.choose')).default([]),
  funders: names,
  ties: names,
});

/** What is to be done with the organization's keys. */
export const keyChangeSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('make'), sure }),
  z.object({
    act: z.literal('register'),
    x: z
      .string({ error: 'examining.error.key' })
      .trim()
      .regex(/^[\w-]{43}$/, 'examining.error.key'),
    proof: z
      .string({ error: 'examining.error.proof' })
      .trim()
      .regex(/^[\w+/-]{86}(?:==)?$/, 'examining.error.proof'),
  }),
  z.object({ act: z.literal('retire'), sure, kid: z.string().regex(/^[\w-]{43}$/) }),
  z.object({
    act: z.literal('distrust'),
    kid: z.string({ error: 'examining.error.choose' }).regex(/^[\w-]{43}$/, 'examining.error.choose'),
    from: neededDay('examining.error.day'),
    sure,
  }),
]);

export type KeyAct = z.infer<typeof keyChangeSchema>['act'];
