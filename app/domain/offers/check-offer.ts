import { hasTechnology, type Mode } from '#app/domain/codes/delivery.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { Finding, Severity } from '#app/domain/principles/finding.ts';
import { holdsSecret, tracesIn } from '#app/domain/principles/scan-sensitive.ts';
import { deliveryDays, type OfferContent } from './offer.ts';
import { ownTexts } from './own-texts.ts';

export type OfferField = keyof OfferContent;
export type OfferFinding = Finding<OfferField, OfferFindingCode>;
export type OfferFindingCode = keyof typeof RULES;

type Rule = {
  severity: Severity;
  principle?: PrincipleId;
  /** The answer in which it is found, if it is. */
  found: (offer: OfferContent, on: Day) => OfferField | undefined;
};
type Holds = (offer: OfferContent, on: Day) => boolean;

const block = (field: OfferField, holds: Holds, principle?: PrincipleId): Rule => ({
  severity: 'block',
  principle,
  found: (offer, on) => (holds(offer, on) ? field : undefined),
});
const warn = (field: OfferField, holds: Holds, principle?: PrincipleId): Rule => ({
  ...block(field, holds, principle),
  severity: 'warn',
});

/** In the order of the form, so that a list of findings reads like the form does. */
const RULES = {
  'no-title': block('title', (offer) => !offer.title.trim()),
  'no-theme': block('themes', (offer) => offer.themes.length === 0),
  'no-outcome': warn('outcomes', (offer) => !offer.outcomes.trim(), 'PP2'),
  'no-norm': warn(
    'norms',
    ({ norms, maturityFrom, maturityTo }) => norms.length === 0 && !maturityFrom && !maturityTo,
    'PP2',
  ),
  'no-mode': block('modes', (offer) => offer.modes.length === 0),
  'no-language': block('languages', (offer) => offer.languages.length === 0),
  'no-eligibility': block('eligible', (offer) => offer.eligible.length === 0, 'PE1'),
  'eligibility-unconfirmed': block(
    'eligible',
    (offer) => offer.eligible.length > 0 && offer.eligibilitySuggested,
    'PE1',
  ),
  'no-timing': block(
    'closesOn',
    ({ opensOn, closesOn, startsOn, endsOn }) => !opensOn && !closesOn && !startsOn && !endsOn,
  ),
  'closing-day-past': block('closesOn', ({ closesOn }, on) => closesOn !== undefined && closesOn < on),
  'delivery-past': block('endsOn', ({ endsOn }, on) => endsOn !== undefined && endsOn < on),
  'conditions-undeclared': block('conditions', (offer) => offer.conditions === undefined, 'PP3'),
  'political-condition': block(
    'conditions',
    (offer) => offer.conditions?.includes('political') ?? false,
    'PP3',
  ),
  'no-funder': warn('funders', (offer) => offer.funders.length === 0, 'PP3'),
  'no-support-end': block('supportEndsOn', (offer) => isTechnology(offer) && !offer.supportEndsOn, 'PP1'),
  'support-over': block(
    'supportEndsOn',
    ({ supportEndsOn }, on) => supportEndsOn !== undefined && supportEndsOn < on,
    'PP1',
  ),
  'no-exit-plan': block('exitPlan', (offer) => !offer.exitPlan.trim(), 'PP1'),
  'no-running-costs': warn('runningCosts', (offer) => !offer.runningCosts || !offer.paidAfter, 'PP1'),
  'no-counterpart': warn('localCounterpart', (offer) => !offer.localCounterpart.trim(), 'PP1'),
  'no-follow-up': warn('followUpMonths', (offer) => offer.followUpMonths === undefined, 'PP1'),
  'short-training': warn('largerProgramme', isLoneShortActivity, 'PP1'),
  'mission-too-long': warn(
    'durationWeeks',
    (offer) => isOnly(offer, 'MIS') && lasts(offer) > MISSION_AT_MOST,
  ),
  'presence-too-short': warn(
    'durationWeeks',
    (offer) => offer.modes.includes('EMB') && lasts(offer) < PRESENCE_AT_LEAST,
  ),
  'no-evidence': warn('evidence', (offer) => !offer.evidence.trim(), 'PP3'),
  'gender-unset': warn('genderMarker', (offer) => offer.genderMarker === undefined, 'PE1'),
  'no-women-target': warn(
    'womenTarget',
    (offer) => Boolean(offer.genderMarker) && offer.womenTarget === undefined,
    'PE1',
  ),
  'no-accessibility': warn('accessibility', (offer) => !offer.accessibility.trim(), 'PE1'),
  'dual-use-unguarded': block('safeguards', (offer) => offer.dualUse && !offer.safeguards.trim(), 'PE1'),
  'no-declaration': block('declaration', (offer) => isTechnology(offer) && !offer.declaration.trim(), 'PP5'),
  // PE2: nothing sensitive in free text.
  'secret-in-text': {
    severity: 'block',
    principle: 'PE2',
    found: (offer) => fieldHolding(offer, holdsSecret),
  },
  'trace-in-text': {
    severity: 'warn',
    principle: 'PE2',
    found: (offer) => fieldHolding(offer, (text) => tracesIn(text).length > 0),
  },
} as const satisfies Record<string, Rule>;

export const OFFER_FINDING_CODES = Object.keys(RULES) as OfferFindingCode[];

/**
 * What is missing or wrong in an offer on a day: asked when the form is checked, when the offer is handed in, and
 * again when a broker publishes it, since a closing day may have passed in between.
 */
export function checkOffer(offer: OfferContent, on: Day): OfferFinding[] {
  return OFFER_FINDING_CODES.flatMap((code) => {
    const { severity, principle, found }: Rule = RULES[code];
    const field = found(offer, on);
    return field ? [{ field, code, severity, ...(principle && { principle }) }] : [];
  });
}

function fieldHolding(offer: OfferContent, holds: (text: string) => boolean): OfferField | undefined {
  return ownTexts(offer).find(({ text }) => holds(text))?.field;
}

function isTechnology(offer: OfferContent): boolean {
  return hasTechnology(offer.modes);
}

/** What is over when it is over: the others last, or leave something behind. */
const ONE_OFF: readonly Mode[] = ['MIS', 'TRN', 'ELN', 'TOT', 'TTX', 'RNG', 'FEL', 'VIS', 'ASM', 'DRF'];
const FEW_DAYS = 5;

/** In days, as the modes' own labels say: a short mission is up to four weeks, extended presence three months or more. */
const MISSION_AT_MOST = 28;
const PRESENCE_AT_LEAST = 84;

/** In days; where it is not stated, neither too long nor too short. */
function lasts(offer: OfferContent): number {
  return deliveryDays(offer) ?? NaN;
}

function isOnly({ modes }: OfferContent, mode: Mode): boolean {
  return modes.length === 1 && modes[0] === mode;
}

/**
 * A one-off activity under five days, or of no stated length, that names no larger programme (PP1). Where only weeks are
 * stated, one is the least that can be.
 */
function isLoneShortActivity(offer: OfferContent): boolean {
  const days = deliveryDays(offer);
  const short = offer.durationWeeks === undefined ? (days ?? 0) < FEW_DAYS : offer.durationWeeks <= 1;
  return (
    short &&
    offer.modes.length > 0 &&
    offer.modes.every((mode) => ONE_OFF.includes(mode)) &&
    !offer.largerProgramme.trim()
  );
}
