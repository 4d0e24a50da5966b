import { AUDIENCES, type Audience } from '#app/domain/visibility.ts';
import type { NeedView, NeedViews } from './need-view.ts';
import { NEED_PART_IDS, NEED_PARTS, type NeedPart } from './parts.ts';

/** What an audience would see that it does not see now, in the order of the form. */
export type Difference = { audience: Audience; gains: NeedPart[] };

/** Audiences that gain something between two sets of views; each part counts that says more or says it otherwise. */
export function differences(before: NeedViews, after: NeedViews): Difference[] {
  return AUDIENCES.map((audience) => ({
    audience,
    gains: gainsOf(before[audience], after[audience]),
  })).filter(({ gains }) => gains.length > 0);
}

function gainsOf(before: NeedView | undefined, after: NeedView | undefined): NeedPart[] {
  if (!after) return [];
  return NEED_PART_IDS.filter((part) => {
    const shown = partIn(after, part);
    return shown !== undefined && shown !== partIn(before, part);
  });
}

/** What a view says of a part, as text to compare; undefined where it says nothing. */
function partIn(view: NeedView | undefined, part: NeedPart): string | undefined {
  if (!view) return undefined;
  if (part === 'state') return view.place.kind === 'state' ? view.place.code : undefined;
  const stated = NEED_PARTS[part].fields.filter((field) => field in view.answers);
  if (stated.length === 0) return undefined;
  return JSON.stringify(stated.map((field) => [field, view.answers[field]]));
}
