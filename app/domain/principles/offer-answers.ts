import { canonicalJson } from '#app/domain/canonical-json.ts';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import { isContested, type TrustNote } from '#app/domain/offers/trust-note.ts';
import type { PrincipleAnswers } from './chip.ts';
import type { InputMarks } from './review.ts';

/**
 * The answers of an offer on which each principle rests (DOMAIN section 2). All of them are public once the offer is, so
 * that anybody's page comes to the same marks as the broker's.
 */
export const OFFER_ANSWERS = {
  PP1: [
    'exitPlan',
    'supportEndsOn',
    'largerProgramme',
    'runningCosts',
    'paidAfter',
    'localCounterpart',
    'followUpMonths',
  ],
  PP2: ['outcomes', 'norms', 'maturityFrom', 'maturityTo'],
  PP3: ['conditions', 'conditionsNote', 'evidence', 'funders', 'implementer'],
  PP4: ['remoteAccess', 'dataLocation'],
  PP5: ['sourceAccess'],
  PA1: [],
  PA2: [],
  PA3: [],
  PE1: ['dualUse', 'safeguards', 'eligible', 'genderMarker', 'womenTarget', 'accessibility'],
  PE2: [
    'title',
    'summary',
    'outcomes',
    'conditionsNote',
    'exitPlan',
    'largerProgramme',
    'localCounterpart',
    'evidence',
    'accessibility',
    'safeguards',
  ],
} as const satisfies PrincipleAnswers<keyof PublicOfferContent>;

/** What decides whether a principle asks for something at all, beside the answers themselves. */
const ASKED_BY: Partial<Record<PrincipleId, readonly (keyof PublicOfferContent)[]>> = {
  PP1: ['modes', 'durationWeeks', 'startsOn', 'endsOn'],
  PP4: ['modes'],
  PP5: ['modes'],
};

/** What each principle's state rests on, as texts to be compared; for technology the trust note is part of it. */
export function offerInputs(offer: PublicOfferContent, note: TrustNote | undefined): InputMarks {
  const stands = note && {
    level: note.level,
    issuedOn: note.issuedOn,
    expiresOn: note.expiresOn,
    disputed: isContested(note),
  };
  return Object.fromEntries(
    PRINCIPLE_IDS.map((id) => [
      id,
      canonicalJson([
        [...OFFER_ANSWERS[id], ...(ASKED_BY[id] ?? [])].map(
          (answer: keyof PublicOfferContent) => offer[answer] ?? null,
        ),
        id === 'PP5' ? (stands ?? null) : null,
      ]),
    ]),
  ) as InputMarks;
}
