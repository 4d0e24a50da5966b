import type { Day } from '#app/domain/codes/day.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { chooseText } from './choose-text.ts';
import { endOf } from './delivery-days.ts';
import type { IatiActivity } from './iati-activity.ts';
import { draftFromActivity } from './iati-offer.ts';
import { LONGEST_IMPORT_REFERENCE, type OfferDraft } from './offer-draft.ts';
import { lookThrough, shownInReport } from './sensitive-draft.ts';
import { shorten } from './shorten.ts';

/** What became of one activity of a file, or of one row of a spreadsheet, and why: the sentence is the message `imports.reason.<code>`. */
export type ImportOutcome = { line: number; identifier: string; title: string } & (
  | { outcome: 'draft'; reason: { code: 'drafted' }; draft: OfferDraft }
  | {
      outcome: 'already-there';
      reason:
        | { code: 'already-there' }
        /** `title` is what the file calls it, and what stands here is called otherwise. */
        | { code: 'called-otherwise'; title: string }
        /** What was made of it is withdrawn, removed or archived. */
        | { code: 'already-ended' };
    }
  | { outcome: 'skipped'; reason: SkipReason }
);

export type SkipReason =
  | { code: 'no-identifier' }
  | { code: 'identifier-too-long'; limit: number }
  | { code: 'no-title' }
  /** A text of it holds a secret; `column` is the column or element of the file. */
  | { code: 'secret'; column: string }
  /** The row of a spreadsheet names another organisation than the one that imports it. */
  | { code: 'not-your-organisation'; organisation: string }
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
      identifier: shorten(shownInReport(identifier), LONGEST_IMPORT_REFERENCE).text,
      title: shorten(shownInReport(chooseText(activity).title), OFFER_TEXTS.title).text,
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
    const looked = lookThrough(draftFromActivity(activity, options.geography), elementOf);
    if ('secretIn' in looked)
      return { ...about, outcome: 'skipped', reason: { code: 'secret', column: looked.secretIn } };
    return { ...about, outcome: 'draft', reason: { code: 'drafted' }, draft: looked.draft };
  });
}

/** The element of an activity that an answer is made of. */
function elementOf(field: string): string {
  return ELEMENTS[field] ?? field;
}
const ELEMENTS: Readonly<Record<string, string>> = {
  importReference: 'iati-identifier',
  summary: 'description',
  funders: 'participating-org',
  implementer: 'participating-org',
};

function whyUnusable(
  { identifier }: IatiActivity,
  title: string,
  firstLine?: number,
): SkipReason | undefined {
  if (!identifier) return { code: 'no-identifier' };
  if (identifier.length > LONGEST_IMPORT_REFERENCE) {
    return { code: 'identifier-too-long', limit: LONGEST_IMPORT_REFERENCE };
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
