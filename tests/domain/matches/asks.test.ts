import { expect, test } from 'vitest';
import { PARTS } from '#app/domain/matches/criteria.ts';
import { STOP_RULES } from '#app/domain/matches/eligibility.ts';
import type { NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { askFor, type Question } from '#app/domain/matches/question.ts';
import type { Part, StopRule } from '#app/domain/matches/rule.ts';
import { generateNeeds, generateOffers } from '#scripts/bench/generate-offers.ts';
import { circumstances, NEED, OFFER } from './pair.ts';

/** What the generator never comes to. */
const RARE: Partial<OfferFacts>[] = [
  { slots: 1, slotsTaken: 1 },
  { organisation: { name: 'Ministry', kind: 'state', stateCode: 'XB' } },
  { modes: ['TEC'], sourceAccess: 'none', binaryEquivalence: 'not-shown' },
  { opensOn: '2099-01-01' },
  { startsOn: '2099-01-01' },
  { endsOn: '2020-01-01' },
];
const offers = [OFFER, ...RARE.map((facts) => ({ ...OFFER, ...facts })), ...generateOffers(120, 5)];
const names = offers.map(({ organisation }) => organisation.name);
const [generated, other] = generateNeeds(2, 9) as [NeedFacts, NeedFacts];
const FULL: NeedFacts = {
  ...other,
  urgency: 'next-year',
  redLines: [
    'no-remote-access',
    'no-conditions',
    'note-L3',
    'open-source-only',
    'no-single-vendor',
    'data-in-country',
    'source-readable',
    'binary-equivalence',
  ],
  excludedOrganisations: [...names.slice(0, 60), ...OFFER.funders!],
  hubs: circumstances.hubs.map(({ name }) => name),
  genderMarker: 2,
  masked: true,
};
/** Each need with one fact of another put in the place of its own. */
const pairs = [generated, NEED]
  .flatMap((need) =>
    Object.entries(FULL).flatMap(([fact, value]) => [
      { fact, one: need, two: { ...need, [fact]: value } },
      { fact, one: FULL, two: { ...FULL, [fact]: need[fact as keyof NeedFacts] } },
      // Of what nobody stated, whether it is masked decides.
      { fact, one: { ...need, [fact]: undefined }, two: { ...need, [fact]: undefined, masked: true } },
    ]),
  )
  .filter(({ one, two }) =>
    [one, two].every(({ place, themes, modes, languages }) => place && themes && modes && languages),
  );

type Rule = {
  name: string;
  asks: (question: Question) => string | number;
  answers: (question: Question) => unknown[];
};
const rules: Rule[] = [
  ...(STOP_RULES as readonly StopRule[]).map((rule) => ({
    name: rule.code,
    asks: rule.asks,
    answers: (question: Question) => offers.map((offer) => rule.stops(question, offer) !== undefined),
  })),
  ...Object.entries(PARTS as Record<string, readonly Part[]>).flatMap(([name, parts]) =>
    parts.map((part) => ({
      name,
      asks: part.asks,
      answers: (question: Question) => offers.map((offer) => part.judge(question, offer).value),
    })),
  ),
];

test.each(rules)('$name is tried: what is generated here comes to more than one answer', ({ answers }) => {
  // Else a wrong key of the rule would be found by nothing: `scripts/bench/generate-offers.ts`, or FULL above, says too little.
  const given = new Set(pairs.flatMap(({ two }) => answers(askFor(two, circumstances))));
  expect(given.size).toBeGreaterThan(1);
});

test('needs that ask the same of a rule are answered the same, whatever else they say', () => {
  let same = 0;
  let different = 0;
  for (const { fact, one, two } of pairs) {
    const [first, second] = [askFor(one, circumstances), askFor(two, circumstances)];
    for (const { name, asks, answers } of rules) {
      if (asks(first) !== asks(second)) different += 1;
      else {
        same += 1;
        expect(answers(second), `${name} after another ${fact}`).toEqual(answers(first));
      }
    }
  }
  expect(same).toBeGreaterThan(1_000);
  expect(different).toBeGreaterThan(50);
});
