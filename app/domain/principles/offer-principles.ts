import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { checkOffer, type OfferFindingCode } from '#app/domain/offers/check-offer.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { isContested, isInForce, type TrustNote } from '#app/domain/offers/trust-note.ts';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleChip, PrincipleState } from './chip.ts';

/** Beside what the check finds, what leaves a principle open; `principles.change.open.offer.<evidence>` says what would change it. */
export const OFFER_OPEN_EVIDENCE = [
  'no-note',
  'note-disputed',
  'terms-unstated',
  'data-leaves',
  'remote-required',
] as const;
type OfferOpenEvidence = OfferFindingCode | (typeof OFFER_OPEN_EVIDENCE)[number];

export type OfferEvidence =
  | OfferOpenEvidence
  | 'exit-plan'
  | 'outcomes'
  | 'no-conditions'
  | 'conditions-listed'
  | 'state-decides'
  | 'data-in-country'
  | 'no-technology'
  | 'self-declared'
  | 'checked'
  | 'both-opt-in'
  | 'agreed-in-match'
  | 'no-national-documents'
  | 'gender-marker'
  | 'nothing-sensitive';

type Subject = {
  offer: OfferContent;
  note: TrustNote | undefined;
  on: Day;
  /** The first of these findings that the offer has. */
  first: (...codes: OfferFindingCode[]) => OfferFindingCode | undefined;
};
type Answer =
  | readonly ['open', OfferOpenEvidence]
  | readonly [Exclude<PrincipleState, 'open'>, Exclude<OfferEvidence, OfferOpenEvidence>];

/**
 * How an offer stands towards each of the ten principles. *Met* rests on something that is not the donor's word alone
 * (a note somebody else checked, a scan, a rule this platform keeps), *declared* on the donor's word.
 */
export function offerPrinciples(
  offer: OfferContent,
  on: Day,
  note?: TrustNote,
): PrincipleChip<OfferEvidence>[] {
  const found = new Set(checkOffer(offer, on).map(({ code }) => code));
  const subject: Subject = { offer, note, on, first: (...codes) => codes.find((code) => found.has(code)) };
  return PRINCIPLE_IDS.map((id) => {
    const [state, evidence] = ASSESSED[id](subject);
    return { id, state, evidence };
  });
}

const ASSESSED: Record<PrincipleId, (subject: Subject) => Answer> = {
  PP1: ({ first }) =>
    openOr(
      first(
        'no-exit-plan',
        'no-support-end',
        'support-over',
        'short-training',
        'no-running-costs',
        'no-counterpart',
        'no-follow-up',
      ),
      'exit-plan',
    ),
  PP2: ({ first }) => openOr(first('no-outcome', 'no-norm'), 'outcomes'),
  PP3: ({ offer, first }) =>
    openOr(
      first('conditions-undeclared', 'political-condition', 'no-evidence', 'no-funder'),
      offer.conditions?.length ? 'conditions-listed' : 'no-conditions',
    ),
  PP4: sovereignty,
  PP5: technology,
  PA1: () => ['met', 'both-opt-in'],
  PA2: () => ['na', 'agreed-in-match'],
  PA3: () => ['na', 'no-national-documents'],
  PE1: ({ first }) =>
    openOr(
      first(
        'dual-use-unguarded',
        'no-eligibility',
        'eligibility-unconfirmed',
        'gender-unset',
        'no-women-target',
        'no-accessibility',
      ),
      'gender-marker',
    ),
  PE2: ({ first }) => {
    const finding = first('secret-in-text', 'trace-in-text');
    return finding ? ['open', finding] : ['met', 'nothing-sensitive'];
  },
};

function sovereignty({ offer }: Subject): Answer {
  if (!hasTechnology(offer.modes)) return ['met', 'state-decides'];
  if (offer.remoteAccess === undefined || offer.dataLocation === undefined) return ['open', 'terms-unstated'];
  if (offer.remoteAccess === 'required') return ['open', 'remote-required'];
  return offer.dataLocation === 'elsewhere' ? ['open', 'data-leaves'] : ['declared', 'data-in-country'];
}

function technology({ offer, note, on }: Subject): Answer {
  if (!hasTechnology(offer.modes)) return ['na', 'no-technology'];
  if (!note || !isInForce(note, on)) return ['open', 'no-note'];
  if (note.level === 'L1') return ['declared', 'self-declared'];
  return isContested(note) ? ['open', 'note-disputed'] : ['met', 'checked'];
}

function openOr(
  finding: OfferFindingCode | undefined,
  declared: Exclude<OfferEvidence, OfferOpenEvidence>,
): Answer {
  return finding ? ['open', finding] : ['declared', declared];
}
