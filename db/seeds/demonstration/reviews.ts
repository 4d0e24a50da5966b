import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { GivenVerdict, GivenVerdicts } from '#app/domain/principles/review.ts';

type Otherwise = Readonly<Partial<Record<PrincipleId, GivenVerdict>>>;

/** Of offers, by their number: where the broker who published one saw a principle otherwise than it was computed. */
export const OFFER_REVIEWS: Readonly<Record<number, Otherwise>> = {
  1: {
    PP3: {
      verdict: 'met',
      words: 'The evaluation of the programme before was read; it is public, and its method is named.',
    },
  },
  8: {
    PP1: {
      verdict: 'open',
      words:
        'Support ends in 2029. Who pays for it afterwards is not said in figures; the agency has promised a cost sheet.',
    },
  },
  11: {
    PE1: { verdict: 'met', words: 'The list of the last two intakes, by sex and region, was shown to us.' },
  },
};

/** The same of needs. */
export const NEED_REVIEWS: Readonly<Record<number, Otherwise>> = {
  24: {
    PA1: {
      verdict: 'met',
      words: 'The assessment of 2024 was shown to us at the mission; it stays confidential.',
    },
  },
  27: {
    PP1: {
      verdict: 'open',
      words:
        'Fifteen ministries send their logs. Which of them runs the centre after the first year is to be decided.',
    },
  },
};

export function reviewOf(otherwise: Otherwise = {}): GivenVerdicts {
  const agreed: GivenVerdict = { verdict: 'agreed', words: '' };
  return Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, otherwise[id] ?? agreed])) as Record<
    PrincipleId,
    GivenVerdict
  >;
}
