import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleChip, PrincipleState } from './chip.ts';

/**
 * What a broker says of one principle: `agreed` with the state that was computed, an `open` question with its reason, or
 * `met` by evidence that the broker has seen, with what that was.
 */
export const VERDICTS = ['agreed', 'open', 'met'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Characters. */
export const VERDICT_WORDS = 1000;

export type GivenVerdict = { verdict: Verdict; words: string };
export type GivenVerdicts = Readonly<Record<PrincipleId, GivenVerdict>>;

/** A verdict as it was signed: with the state that was computed then, and the mark of what that state rested on. */
export type SignedVerdict = GivenVerdict & { computed: PrincipleState; inputs: string };
export type SignedReview = {
  at: Date;
  /** Only where the reader may read people. */
  person?: string;
  verdicts: Readonly<Partial<Record<PrincipleId, SignedVerdict>>>;
};

/** Of each principle what its state rests on today, as one mark to compare. */
export type InputMarks = Readonly<Record<PrincipleId, string>>;

/**
 * Who assessed a chip: the platform by its rules, a broker who signed it, both sides of a match who confirmed it, or the
 * rules again on no more than one audience is shown, whatever a broker said of the whole.
 */
export type Assessor = 'platform' | 'broker' | 'both' | 'shown';

/** A chip with who assessed it and when, and whether a broker's word no longer holds. */
export type AssessedChip<Evidence extends string = string> = PrincipleChip<Evidence> & {
  by: Assessor;
  /** When both sides confirmed the plan. */
  agreedAt?: Date;
  /** Of the broker's review; absent where nobody reviewed it. */
  reviewed?: { at: Date; person?: string };
  /** It was reviewed, and has changed since: the state is the computed one again. */
  outdated: boolean;
  /** What the broker said, where it was not plain agreement. */
  verdict?: GivenVerdict;
};

/**
 * The chips as they stand after the latest review. A broker's word holds as long as the answers it rested on and the
 * state computed from them are what they were: afterwards the computed state shows again, marked as outdated.
 */
export function assessChips<Evidence extends string>(
  chips: readonly PrincipleChip<Evidence>[],
  inputs: InputMarks,
  review: SignedReview | undefined,
): AssessedChip<Evidence>[] {
  return chips.map((chip) => {
    const signed = review?.verdicts[chip.id];
    if (!review || !signed) return { ...chip, by: 'platform', outdated: false };
    const reviewed = { at: review.at, ...(review.person !== undefined && { person: review.person }) };
    if (!stands(chip, inputs, signed)) return { ...chip, by: 'platform', reviewed, outdated: true };
    const { verdict, words } = signed;
    return {
      ...chip,
      state: verdict === 'agreed' ? chip.state : verdict,
      by: 'broker',
      reviewed,
      outdated: false,
      ...(verdict !== 'agreed' && { verdict: { verdict, words } }),
    };
  });
}

/** Whether a broker has said something of every principle that still holds: the guard "chips reviewed" (DOMAIN section 5). */
export function isReviewed(
  chips: readonly PrincipleChip[],
  inputs: InputMarks,
  review: SignedReview | undefined,
): boolean {
  const byId = new Map(chips.map((chip) => [chip.id, chip]));
  return PRINCIPLE_IDS.every((id) => {
    const chip = byId.get(id);
    const signed = review?.verdicts[id];
    return chip !== undefined && signed !== undefined && stands(chip, inputs, signed);
  });
}

/** The chips as computed, whatever was signed before, each marked where an earlier word on it no longer holds. */
export function computedChips<Evidence extends string>(
  computed: readonly PrincipleChip<Evidence>[],
  assessed: readonly AssessedChip<Evidence>[],
): AssessedChip<Evidence>[] {
  return computed.map((chip) => {
    const { outdated = false, reviewed } = assessed.find(({ id }) => id === chip.id) ?? {};
    return { ...chip, by: 'platform', outdated, ...(reviewed && { reviewed }) };
  });
}

/** Principles of which something else than agreement is said, and no word why. */
export function wordless(given: GivenVerdicts): PrincipleId[] {
  return PRINCIPLE_IDS.filter((id) => given[id].verdict !== 'agreed' && !given[id].words.trim());
}

/** What did not apply, and does not, rests on nothing that could have changed: a note that came to an offer without technology. */
function stands(chip: PrincipleChip, inputs: InputMarks, signed: SignedVerdict): boolean {
  return signed.computed === chip.state && (chip.state === 'na' || signed.inputs === inputs[chip.id]);
}
