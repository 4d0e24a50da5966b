import type { Condition } from '#app/domain/codes/terms.ts';
import { codes, stated, text } from '../reason-values.ts';
import { asked, keyOf, NOTHING, unstatedNeed, type Part } from '../rule.ts';

/** PP3, without conditions: what is left of the value with each kind of condition; the heaviest decides. */
const WITH_CONDITION = {
  publicity: 0.5,
  exclusivity: 0.2,
  'procurement-tie': 0.2,
  'data-access': 0.1,
  political: 0,
} as const satisfies Record<Condition, number>;

export const conditionsPart: Part = {
  share: 0.4,
  key: (offer) => keyOf(offer.conditions),
  asks: NOTHING,
  judge: (_, { conditions }) => {
    if (conditions === undefined) return { value: 0, code: 'conditions.offer-not-stated' };
    if (conditions.length === 0) return { value: 1, code: 'conditions.none' };
    return {
      value: Math.min(...conditions.map((condition) => WITH_CONDITION[condition])),
      code: 'conditions.some',
    };
  },
  values: (_, { conditions }) => stated({ offered: conditions && codes('conditions', ...conditions) }),
};

/** The sentence quotes the beginning of the evidence, not all of it. */
const QUOTED = 120;

/** PP3, evidence-based: something that the offer can point to. */
export const evidencePart: Part = {
  share: 0.3,
  key: (offer) => keyOf(Boolean(offer.evidence)),
  asks: NOTHING,
  judge: (_, { evidence }) =>
    evidence ? { value: 1, code: 'evidence.stated' } : { value: 0, code: 'evidence.offer-not-stated' },
  values: (_, { evidence }) =>
    stated({
      evidence: evidence
        ? text(evidence.length > QUOTED ? `${evidence.slice(0, QUOTED)}…` : evidence)
        : undefined,
    }),
};

/** PE1, gender-sensitive: the OECD marker of the offer against the one the need asks for. */
export const genderPart: Part = {
  share: 0.3,
  key: (offer) => keyOf(offer.genderMarker),
  asks: (question) => asked(question, question.need.genderMarker),
  judge: (question, { genderMarker: offered }) => {
    const needed = question.need.genderMarker;
    if (needed === undefined) return unstatedNeed(question, 'gender', 'preference');
    if (offered === undefined) return { value: 0, code: 'gender.offer-not-stated' };
    return { value: needed === 0 ? 1 : Math.min(1, offered / needed), code: 'gender.compared' };
  },
  values: ({ need }, offer) =>
    stated({
      offered: offer.genderMarker !== undefined && codes('gender', String(offer.genderMarker)),
      needed: need.genderMarker !== undefined && codes('gender', String(need.genderMarker)),
    }),
};
