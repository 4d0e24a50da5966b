import type { Day } from '#app/domain/codes/day.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { chooseText } from './choose-text.ts';
import { endOf } from './delivery-days.ts';
import type { IatiActivity } from './iati-activity.ts';
import { draftFromActivity } from './iati-offer.ts';
import { OFFER_LIMITS, type OfferDraft } from './offer-draft.ts';
import { shorten } from './shorten.ts';

/** What became of one activity of a file, and why: the sentence is the message `imports.reason.<code>`. */
export type ImportOutcome = { line: number; identifier: string; title: string } & (
  | { outcome: 'draft'; reason: { code: 'drafted' }; draft: OfferDraft }
  | { outcome: 'already-there'; reason: { code: 'already-there' } }
  | { outcome: 'skipped'; reason: SkipReason }
);

export type SkipReason =
  | { code: 'no-identifier' }
  | { code: 'identifier-too-long'; limit: number }
  | { code: 'no-title' }
  /** The same identifier stands earlier in the file, on `firstLine`. */
  | { code: 'twice-in-file'; firstLine: number }
  | { code: 'cancelled' }
  | { code: 'suspended' }
  | { code: 'closed' }
  /** `endedOn` is the actual end, or the planned one where no actual end is given. */
  | { code: 'ended'; endedOn: string };

export type ImportOptions = {
  /** The day it is judged for: what ended before it is no longer on offer. */
  on: Day;
  /** Take closed and ended activities as well, as starting points for new offers. */
  includeEnded: boolean;
  /** Identifiers that this organisation imported before. */
  alreadyThere: ReadonlySet<string>;
  geography: Geography;
};

/** One outcome for every activity, in the order of the file: none is passed over in silence. */
export function decideImport(activities: readonly IatiActivity[], options: ImportOptions): ImportOutcome[] {
  const firstLines = new Map<string, number>();
  return activities.map((activity) => {
    const { line, identifier } = activity;
    const about = {
      line,
      identifier: shorten(identifier, OFFER_LIMITS.reference).text,
      title: shorten(chooseText(activity).title, OFFER_LIMITS.title).text,
    };
    const firstLine = firstLines.get(identifier);
    if (firstLine === undefined) firstLines.set(identifier, line);

    const unusable = whyUnusable(activity, about.title, firstLine);
    if (unusable) return { ...about, outcome: 'skipped', reason: unusable };
    if (options.alreadyThere.has(identifier)) {
      return { ...about, outcome: 'already-there', reason: { code: 'already-there' } };
    }
    const over = whyOver(activity, options);
    if (over) return { ...about, outcome: 'skipped', reason: over };
    return {
      ...about,
      outcome: 'draft',
      reason: { code: 'drafted' },
      draft: draftFromActivity(activity, options.geography),
    };
  });
}

function whyUnusable(
  { identifier }: IatiActivity,
  title: string,
  firstLine?: number,
): SkipReason | undefined {
  if (!identifier) return { code: 'no-identifier' };
  if (identifier.length > OFFER_LIMITS.reference) {
    return { code: 'identifier-too-long', limit: OFFER_LIMITS.reference };
  }
  if (firstLine !== undefined) return { code: 'twice-in-file', firstLine };
  return title ? undefined : { code: 'no-title' };
}

function whyOver(activity: IatiActivity, { on, includeEnded }: ImportOptions): SkipReason | undefined {
  if (activity.status === '5') return { code: 'cancelled' };
  if (activity.status === '6') return { code: 'suspended' };
  if (includeEnded) return undefined;
  const endedOn = endOf(activity);
  if (endedOn !== undefined && endedOn < on) return { code: 'ended', endedOn };
  return activity.status === '4' ? { code: 'closed' } : undefined;
}
