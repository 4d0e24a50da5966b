import { MATURITY_STAGES, type MaturityStage } from '#app/domain/codes/delivery.ts';
import type { OfferFacts } from '../facts.ts';
import type { Question } from '../question.ts';
import { codes, stated, type ReasonValues } from '../reason-values.ts';
import { keyOf, unstatedNeed, type Part, type Verdict } from '../rule.ts';

/** A stage outside the suited range loses half for each stage it lies outside. */
const LOST_PER_STAGE = 0.5;
const TOP = MATURITY_STAGES.length - 1;

/** Whether the offer suits the stage where the recipient stands; an open end of the range is the end of the scale. */
export const maturityNowPart = stagePart(0.7, 'maturity', ({ need }) => need.maturityNow);

/** Whether it still suits the stage where the recipient wants to be. */
export const maturityTargetPart = stagePart(0.3, 'maturity-target', ({ need }) => need.maturityTarget);

function stagePart(
  share: number,
  subject: string,
  stageOf: (question: Question) => MaturityStage | undefined,
): Part {
  return {
    share,
    key: (offer) => keyOf(offer.maturityFrom, offer.maturityTo),
    asks: (question) => keyOf(stageOf(question)),
    judge: (question, offer): Verdict => {
      const stage = stageOf(question);
      if (stage === undefined) return unstatedNeed(question, subject, 'fact');
      if (offer.maturityFrom === undefined && offer.maturityTo === undefined) {
        return { value: 0, code: `${subject}.offer-not-stated` };
      }
      const outside = stagesOutside(stage, offer);
      return {
        value: Math.max(0, 1 - LOST_PER_STAGE * outside),
        code: outside === 0 ? `${subject}.fits` : `${subject}.outside`,
      };
    },
    values: (question, offer): ReasonValues => {
      const stage = stageOf(question);
      return stated({
        from: codes('maturity', offer.maturityFrom ?? MATURITY_STAGES[0]),
        to: codes('maturity', offer.maturityTo ?? MATURITY_STAGES[TOP]!),
        needed: stage && codes('maturity', stage),
      });
    },
  };
}

function stagesOutside(stage: MaturityStage, { maturityFrom, maturityTo }: OfferFacts): number {
  const at = MATURITY_STAGES.indexOf(stage);
  const from = maturityFrom === undefined ? 0 : MATURITY_STAGES.indexOf(maturityFrom);
  const to = maturityTo === undefined ? TOP : MATURITY_STAGES.indexOf(maturityTo);
  return Math.max(0, from - at, at - to);
}
