import { z } from 'zod';
import type { Day } from '#app/domain/codes/day.ts';
import { MODES } from '#app/domain/codes/delivery.ts';
import { DELIVERY_LANGUAGES } from '#app/domain/codes/languages.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import { HUB_DATE_KINDS, HUB_DATE_LIMITS, wrongDays, type Days } from '#app/domain/hubs/calendar.ts';
import { DECLINED, lacksChanges, OPINION_LIMITS, VERDICTS } from '#app/domain/hubs/opinion.ts';
import { COMPETENCES, HUB_LIMITS, LEGAL_FORMS } from '#app/domain/hubs/profile.ts';
import { PROFILE_LIMITS, readWebsite } from '#app/domain/organisations/profile.ts';
import { comparing } from './comparing.ts';
import { dayBoxes, neededDay, wholeNumber } from './typed.ts';
import { words, wordsByLine } from './words.ts';

const text = (longest: number) => words().max(longest, 'hubs.error.too_long').default('');

/** One a line. */
const names = wordsByLine({
  most: HUB_LIMITS.names,
  longest: HUB_LIMITS.name,
  tooMany: 'hubs.error.names',
  tooLong: 'hubs.error.name_too_long',
});

const languages = (missing: string) =>
  z
    .array(z.enum(DELIVERY_LANGUAGES, { error: missing }).optional())
    .max(PROFILE_LIMITS.languages, missing)
    .transform((chosen): string[] => [...new Set(chosen.filter((code) => code !== undefined))])
    .pipe(z.array(z.string()).min(1, missing));

/** What a hub says of itself; names one a line. */
export const hubProfileForm = z.object({
  host: text(HUB_LIMITS.host),
  legalForm: z.enum(LEGAL_FORMS, { error: 'hubs.error.choose' }).optional(),
  languages: languages('hubs.error.languages'),
  themes: z.array(z.enum(THEMES, { error: 'hubs.error.choose' })).default([]),
  modes: z.array(z.enum(MODES, { error: 'hubs.error.choose' })).default([]),
  seats: wholeNumber(1, HUB_LIMITS.seats, 'hubs.error.seats'),
  competence: z.enum(COMPETENCES, { error: 'hubs.error.choose' }),
  funders: names,
  owners: names,
  partners: names,
  /** What the page showed when it was filled in; of one that did not say, nobody knows. */
  seen: z.string().max(60).default(''),
});

/** The State lets a hub see exactly the view that this page showed. */
export const shareWithHubSchema = z.object({ viewHash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The hub that a State takes its need back from. */
export const endHubSharingSchema = z.object({ hub: z.uuid() });

/** Whom a broker asks, and for an opinion on an offer the match in which it is proposed. */
export const askOpinionSchema = z.object({ hub: z.uuid(), match: z.uuid().optional() });

const answer = {
  /** To give it, or why not. */
  act: z.enum(['give', ...DECLINED], { error: 'hubs.error.choose' }),
  tieNote: text(OPINION_LIMITS.tieNote),
};

const aspects = {
  language: text(OPINION_LIMITS.text),
  legal: text(OPINION_LIMITS.text),
  infrastructure: text(OPINION_LIMITS.text),
  absorption: text(OPINION_LIMITS.text),
};

const ASPECTS = Object.keys(aspects);

const NOTHING_SAID = { code: 'custom', message: 'hubs.error.nothing_said' } as const;

/** Whoever gives no opinion says nothing of one: what they wrote would be lost. A mark in a circle cannot be taken back. */
export const EITHER = { code: 'custom' as const, message: 'hubs.error.either', path: ['act'] };

/** An opinion on a need: of its four texts at least one. */
export const contextOpinionSchema = z
  .object({
    ...answer,
    ...aspects,
  })
  .superRefine(
    ({ act, language, legal, infrastructure, absorption }, context) => {
      const said = language || legal || infrastructure || absorption;
      if (act === 'give' && !said) context.addIssue({ ...NOTHING_SAID, path: ['language'] });
      if (act !== 'give' && said) context.addIssue(EITHER);
    },
    comparing('act', ...ASPECTS),
  );

/** The same of a broker, where no hub covers the State. */
export const brokerOpinionSchema = z.object(aspects).superRefine(
  ({ language, legal, infrastructure, absorption }, context) => {
    if (!language && !legal && !infrastructure && !absorption)
      context.addIssue({ ...NOTHING_SAID, path: ['language'] });
  },
  comparing(...ASPECTS),
);

/** An opinion on a proposed offer: whether it fits, and why. */
export const fitOpinionSchema = z
  .object({
    ...answer,
    verdict: z.enum(VERDICTS, { error: 'hubs.error.choose' }).optional(),
    fit: text(OPINION_LIMITS.text),
    changes: text(OPINION_LIMITS.text),
  })
  .superRefine(
    ({ act, verdict, fit, changes }, context) => {
      if (act !== 'give') {
        if (fit || changes) context.addIssue(EITHER);
        return;
      }
      if (!verdict) context.addIssue({ code: 'custom', message: 'hubs.error.choose', path: ['verdict'] });
      if (lacksChanges(verdict, changes))
        context.addIssue({ code: 'custom', message: 'hubs.error.changes', path: ['changes'] });
    },
    comparing('act', 'verdict', 'fit', 'changes'),
  );

const website = z
  .string()
  .max(2_000, 'hubs.error.website')
  .optional()
  .transform((typed, context) => {
    const written = typed?.trim() ?? '';
    const read = written === '' ? '' : readWebsite(written);
    if (read !== undefined) return read;
    context.addIssue({ code: 'custom', message: 'hubs.error.website' });
    return z.NEVER;
  });

/** A date of a hub's calendar; without a last day it is one day. Whether the days can be is asked of the domain. */
export const hubDateForm = z.object({
  kind: z.enum(HUB_DATE_KINDS, { error: 'hubs.error.choose' }),
  title: words('hubs.error.title')
    .min(1, 'hubs.error.title')
    .max(HUB_DATE_LIMITS.title, 'hubs.error.too_long'),
  textLanguage: z.enum(DELIVERY_LANGUAGES, { error: 'hubs.error.choose' }),
  summary: text(HUB_DATE_LIMITS.summary),
  place: text(HUB_DATE_LIMITS.place),
  website,
  themes: z
    .array(z.enum(THEMES, { error: 'hubs.error.choose' }))
    .min(1, 'hubs.error.themes')
    .max(HUB_DATE_LIMITS.themes, 'hubs.error.themes'),
  languages: languages('hubs.error.date_languages'),
  startsOn: neededDay('hubs.error.day'),
  endsOn: dayBoxes('hubs.error.day'),
});

/** The days and what they are of: whether they can be is said beside whatever else is wrong. */
export const dateDays = hubDateForm
  .pick({ startsOn: true, endsOn: true })
  .extend({ kind: hubDateForm.shape.kind.optional().catch(undefined) });

/** What is wrong with the days of a date, at the boxes where they were typed. */
export function dayErrors(
  { kind, startsOn, endsOn }: Omit<Days, 'endsOn'> & { endsOn?: Day | undefined },
  today: Day,
): Record<string, string[]> | undefined {
  const wrong = wrongDays({ kind, startsOn, endsOn: endsOn ?? startsOn }, today);
  return wrong && { [endsOn ? 'endsOn' : 'startsOn']: [`hubs.error.days_${wrong}`] };
}

/** The same of a date that is in the calendar: with how often it was corrected when the page showed it. */
export const changeHubDateForm = hubDateForm.extend({ sequence: z.number().int().min(0).max(1_000_000) });

/** The date that a coordinator takes from the calendar. */
export const removeHubDateSchema = z.object({ id: z.uuid() });

/** What a reader of the calendar looks for; what is no code is nothing. */
export const calendarQuery = z.object({
  hub: z.uuid().optional().catch(undefined),
  theme: z.enum(THEMES).optional().catch(undefined),
  language: z.enum(DELIVERY_LANGUAGES).optional().catch(undefined),
});
