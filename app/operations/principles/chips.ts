import type { PrincipleChip } from '#app/domain/principles/chip.ts';
import {
  assessChips,
  isReviewed,
  type AssessedChip,
  type InputMarks,
  type SignedReview,
} from '#app/domain/principles/review.ts';
import { marksOf } from './marks.ts';

/** How a record stands to each principle on a day. */
export type Chips<Evidence extends string = string> = {
  /** As the answers alone have it. */
  computed: PrincipleChip<Evidence>[];
  marks: InputMarks;
  /** As it shows: with the latest review, as far as that still holds. */
  chips: AssessedChip<Evidence>[];
  /** A broker's word on each of the ten holds. */
  reviewed: boolean;
};

export function withReview<Evidence extends string>(
  computed: PrincipleChip<Evidence>[],
  inputs: InputMarks,
  review: SignedReview | undefined,
): Chips<Evidence> {
  const marks = marksOf(inputs);
  return {
    computed,
    marks,
    chips: assessChips(computed, marks, review),
    reviewed: isReviewed(computed, marks, review),
  };
}
