import type { Day } from '#app/domain/codes/day.ts';
import type { PlanContent } from './plan.ts';

/** What the two that were brought together say of when; absent where it is not stated, or not for this reader. */
export type StatedDays = {
  need: { startAfter?: Day | undefined; startBefore?: Day | undefined };
  offer: { startsOn?: Day | undefined; endsOn?: Day | undefined };
};

/** A day of a plan against one that was stated; the sentence is the message `plans.outside.<code>`. */
export type OutsideStated = {
  code: 'begins-before-need' | 'begins-after-need' | 'begins-before-offer' | 'ends-after-offer';
  planned: Day;
  stated: Day;
};

/**
 * Where a plan begins or ends outside the days that the need or the offer states. The two sides may well have agreed so
 * between them, and then it stands: it is said before they confirm, and refuses nothing. A need states between which days help
 * starts and never when it ends.
 */
export function outsideStated(
  { startsOn, endsOn }: Pick<PlanContent, 'startsOn' | 'endsOn'>,
  { need, offer }: StatedDays,
): OutsideStated[] {
  return [
    ...before('begins-before-need', startsOn, need.startAfter),
    ...after('begins-after-need', startsOn, need.startBefore),
    ...before('begins-before-offer', startsOn, offer.startsOn),
    ...after('ends-after-offer', endsOn, offer.endsOn),
  ];
}

function before(code: OutsideStated['code'], planned: Day | undefined, stated: Day | undefined) {
  return planned && stated && planned < stated ? [{ code, planned, stated }] : [];
}

function after(code: OutsideStated['code'], planned: Day | undefined, stated: Day | undefined) {
  return planned && stated && planned > stated ? [{ code, planned, stated }] : [];
}
