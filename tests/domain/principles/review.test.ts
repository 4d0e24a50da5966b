import { describe, expect, it, test } from 'vitest';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { NEED_ANSWERS, needInputs } from '#app/domain/needs/need-answers.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { needPrinciples } from '#app/domain/needs/need-principles.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { OFFER_ANSWERS, offerInputs } from '#app/domain/principles/offer-answers.ts';
import { offerPrinciples } from '#app/domain/principles/offer-principles.ts';
import {
  assessChips,
  computedChips,
  isReviewed,
  wordless,
  type GivenVerdict,
  type SignedReview,
} from '#app/domain/principles/review.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';
import { completeContent, ON, TECHNOLOGY } from '#tests/support/offers.ts';
import { verdicts } from '#tests/support/principles.ts';

const AT = new Date('2026-11-20T10:00:00Z');
const note: TrustNote = {
  level: 'L1',
  issuer: 'Asteria Cooperation Agency',
  issuedOn: ON,
  expiresOn: '2027-05-24',
  disputed: false,
  signed: true,
  stale: false,
  examined: '',
  limits: '',
};

/** Signed today for this offer, everything agreed but for what is named. */
function signed(
  offer: OfferContent,
  otherwise: Partial<Record<PrincipleId, GivenVerdict>> = {},
): SignedReview {
  const inputs = offerInputs(offer, undefined);
  const given = verdicts(otherwise);
  return {
    at: AT,
    person: 'Bo Broker',
    verdicts: Object.fromEntries(
      offerPrinciples(offer, ON).map(({ id, state }) => [
        id,
        { ...given[id], computed: state, inputs: inputs[id] },
      ]),
    ),
  };
}

function standing(offer: OfferContent, review: SignedReview | undefined, held?: TrustNote) {
  const chips = offerPrinciples(offer, ON, held);
  const inputs = offerInputs(offer, held);
  const assessed = assessChips(chips, inputs, review);
  return {
    reviewed: isReviewed(chips, inputs, review),
    outdated: assessed.filter(({ outdated }) => outdated).map(({ id }) => id),
    chip: (id: PrincipleId) => assessed.find((chip) => chip.id === id),
    computed: computedChips(chips, assessed),
  };
}

const OFFER = completeContent();

describe('a broker’s review', () => {
  it('is no review where there is none, or where one principle is left out', () => {
    expect(standing(OFFER, undefined)).toMatchObject({ reviewed: false, outdated: [] });
    const { PE2: _left, ...rest } = signed(OFFER).verdicts;
    expect(standing(OFFER, { at: AT, verdicts: rest }).reviewed).toBe(false);
  });

  it('keeps the computed state where the broker agreed, and says who and when', () => {
    const { reviewed, chip } = standing(OFFER, signed(OFFER));
    expect(reviewed).toBe(true);
    expect(chip('PP1')).toMatchObject({
      state: 'declared',
      by: 'broker',
      reviewed: { at: AT, person: 'Bo Broker' },
      outdated: false,
    });
    expect(chip('PP1')).not.toHaveProperty('verdict');
  });

  it('opens a question, or has it met by evidence seen, each with its words', () => {
    const review = signed(OFFER, {
      PP1: { verdict: 'open', words: 'Who pays?' },
      PP3: { verdict: 'met', words: 'The evaluation was read.' },
    });
    const { chip, computed } = standing(OFFER, review);
    expect(chip('PP1')).toMatchObject({ state: 'open', verdict: { words: 'Who pays?' } });
    expect(chip('PP3')).toMatchObject({ state: 'met', verdict: { words: 'The evaluation was read.' } });
    expect(computed.find(({ id }) => id === 'PP1')).toMatchObject({ state: 'declared', by: 'platform' });
  });

  test.each<[string, Partial<OfferContent>, PrincipleId[]]>([
    ['the exit plan', { exitPlan: 'Another plan.' }, ['PP1', 'PE2']],
    ['a norm', { norms: ['g'] }, ['PP2']],
    ['a condition', { conditions: ['publicity'] }, ['PP3']],
    ['the funders', { funders: ['Nordvale'] }, ['PP3']],
    ['who may receive', { eligible: ['all'] }, ['PE1']],
    ['the safeguards', { dualUse: true, safeguards: 'Audited.' }, ['PE1', 'PE2']],
    ['the number of slots', { slots: 9 }, []],
    ['the languages', { languages: ['es'] }, []],
  ])(
    'no longer holds for what rests on %s once that changes, and holds for the rest',
    (_what, changes, stale) => {
      const after = standing(completeContent(changes), signed(OFFER));
      expect(after.outdated).toEqual(stale);
      expect(after.reviewed).toBe(stale.length === 0);
    },
  );

  it('falls back to the computed state where it no longer holds', () => {
    const review = signed(OFFER, { PP1: { verdict: 'met', words: 'Seen.' } });
    expect(standing(completeContent({ exitPlan: 'Other.' }), review).chip('PP1')).toMatchObject({
      state: 'declared',
      by: 'platform',
      outdated: true,
      reviewed: { at: AT },
    });
  });

  it('goes with the trust note of technology, whose day passes without anybody changing anything', () => {
    const offer = completeContent(TECHNOLOGY);
    const inputs = offerInputs(offer, note);
    const review: SignedReview = {
      at: AT,
      verdicts: Object.fromEntries(
        offerPrinciples(offer, ON, note).map(({ id, state }) => [
          id,
          { verdict: 'agreed', words: '', computed: state, inputs: inputs[id] },
        ]),
      ),
    };
    expect(standing(offer, review, note).reviewed).toBe(true);
    expect(standing(offer, review, { ...note, level: 'L3' }).outdated).toEqual(['PP5']);
    expect(standing(offer, review, undefined).outdated).toEqual(['PP5']);
    const later = assessChips(offerPrinciples(offer, '2027-06-01', note), inputs, review);
    expect(later.filter(({ outdated }) => outdated).map(({ id }) => id)).toEqual(['PP5']);
  });

  it('stays where a note came to an offer that hands over no technology', () => {
    expect(standing(OFFER, signed(OFFER), note)).toMatchObject({ reviewed: true, outdated: [] });
  });
});

test.each<[string, Partial<NeedContent>, PrincipleId[]]>([
  ['who carries it on', { ownerUnit: 'Another unit' }, ['PP1', 'PE2']],
  ['the results', { outcomes: [] }, ['PP2', 'PE2']],
  ['the national basis', { basis: 'in-preparation' }, ['PA1']],
  ['what the State refuses', { redLines: ['no-conditions'] }, ['PP3']],
  ['the modes', { modes: ['MIS'] }, []],
])('of a need, %s is what these principles rest on', (_what, changes, ids) => {
  const [before, after] = [needInputs(COMPLETE_NEED), needInputs({ ...COMPLETE_NEED, ...changes })];
  expect(PRINCIPLE_IDS.filter((id) => before[id] !== after[id])).toEqual(ids);
});

test.each([
  [
    'offers',
    offerPrinciples(
      completeContent({ exitPlan: '', outcomes: '', conditions: undefined, genderMarker: undefined }),
      ON,
    ),
    OFFER_ANSWERS,
  ],
  [
    'needs',
    needPrinciples(
      { ...COMPLETE_NEED, ownerUnit: '', outcomes: [], basis: undefined, genderMarker: undefined },
      ON,
    ),
    NEED_ANSWERS,
  ],
])('every open question of %s names an answer that would settle it', (_kind, chips, answers) => {
  const open = chips.filter(({ state }) => state === 'open').map(({ id }) => id);
  expect(open.length).toBeGreaterThan(3);
  expect(open.filter((id) => answers[id].length === 0)).toEqual([]);
});

test('anything but agreement needs words', () => {
  expect(wordless(verdicts())).toEqual([]);
  expect(
    wordless(verdicts({ PP1: { verdict: 'open', words: ' ' }, PE2: { verdict: 'met', words: 'Seen.' } })),
  ).toEqual(['PP1']);
});
