import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#app/domain/matches/catalogue.ts';
import { STOP_RULES } from '#app/domain/matches/eligibility.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';
import { judgePair, rankNeeds, type Judgement } from '#app/domain/matches/judge.ts';
import { askFor } from '#app/domain/matches/question.ts';
import { rank } from '#app/domain/matches/rank.ts';
import type { StopRule } from '#app/domain/matches/rule.ts';
import { tally } from '#app/domain/matches/tally.ts';
import { TextPoints } from '#app/domain/matches/text-points.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { generateNeeds, generateOffers } from '#scripts/bench/generate-offers.ts';
import { circumstances, NEED, OFFER } from './pair.ts';

const offers = generateOffers(400);
const needs = generateNeeds(12);
const catalogue = buildCatalogue(offers);
type Judged = Judgement & { offer: OfferFacts };

describe('ranking a catalogue', () => {
  test('the pass gives every offer the points and the number of stops of its explanation', () => {
    for (const need of needs) {
      const texts = new TextPoints(catalogue.text, catalogue.queryOf(need), WEIGHTS.text);
      const { points, stops } = tally(askFor(need, circumstances), catalogue, WEIGHTS);
      catalogue.slots.forEach((offer, slot) => {
        const plain = judgePair(need, offer!, catalogue, circumstances);
        expect([(points[slot]! + texts.of(slot)) / 100, stops[slot]]).toEqual([
          plain.points,
          plain.stops.length,
        ]);
      });
    }
  });

  test('a rule that is idle for a need stops no offer for it', () => {
    let idle = 0;
    for (const need of [...needs, NEED]) {
      const question = askFor(need, circumstances);
      for (const rule of STOP_RULES as readonly StopRule[]) {
        if (!rule.idle?.(question)) continue;
        idle += 1;
        expect(offers.filter((offer) => rule.stops(question, offer) !== undefined)).toEqual([]);
      }
    }
    expect(idle).toBeGreaterThan(50);
  });

  test('the first rows of a large catalogue are those that judging every offer by itself puts first', () => {
    const many = generateOffers(1_500, 7);
    const large = buildCatalogue(many);
    for (const offer of many.splice(0, 40)) large.remove(offer.id);
    for (const need of generateNeeds(10, 8)) {
      const judged = many.map((offer) => ({ offer, ...judgePair(need, offer, large, circumstances) }));
      const byReference = (a: Judged, b: Judged) => (a.offer.reference < b.offer.reference ? -1 : 1);
      const eligible = judged
        .filter(({ stops }) => stops.length === 0)
        .sort((a, b) => b.points - a.points || byReference(a, b));
      const stopped = judged
        .filter(({ stops }) => stops.length > 0)
        .sort((a, b) => a.stops.length - b.stops.length || b.points - a.points || byReference(a, b));
      for (const top of [1, 20, 180]) {
        const ranking = rank(need, large, { ...circumstances, top });
        expect(ranking.ranked).toEqual(eligible.slice(0, top).map(({ stops: _, ...row }) => row));
        expect(ranking.whyNot).toEqual(stopped.slice(0, top).map(({ criteria: _, ...row }) => row));
        expect([ranking.rankedTotal, ranking.stoppedTotal]).toEqual([eligible.length, stopped.length]);
      }
    }
  });

  test('best first, ties by reference, everything in one list or the other', () => {
    for (const need of needs) {
      const { ranked, whyNot, rankedTotal, stoppedTotal } = rank(need, catalogue, {
        ...circumstances,
        whyNotOrder: 'reference',
      });
      expect([ranked.length, whyNot.length]).toEqual([rankedTotal, stoppedTotal]);
      expect(rankedTotal + stoppedTotal).toBe(offers.length);
      const byPoints = [...ranked].sort(
        (a, b) => b.points - a.points || (a.offer.reference < b.offer.reference ? -1 : 1),
      );
      expect(ranked).toEqual(byPoints);
      const byStops = [...whyNot].sort(
        (a, b) => a.stops.length - b.stops.length || (a.offer.reference < b.offer.reference ? -1 : 1),
      );
      expect(whyNot).toEqual(byStops);
    }
  });

  test('the first rows are the beginning of the whole list', () => {
    for (const need of needs) {
      const whole = rank(need, catalogue, circumstances);
      const first = rank(need, catalogue, { ...circumstances, top: 5 });
      expect(first.ranked).toEqual(whole.ranked.slice(0, 5));
      expect(first.whyNot).toEqual(whole.whyNot.slice(0, 5));
    }
  });

  test('equal offers are ordered by reference, whatever order they came in', () => {
    const twins = ['O-3', 'O-1', 'O-2'].map((reference) => ({ ...OFFER, id: reference, reference }));
    const { ranked } = rank(NEED, buildCatalogue(twins), circumstances);
    expect(ranked.map((row) => row.offer.reference)).toEqual(['O-1', 'O-2', 'O-3']);
  });

  test('offers equal in structure are ordered by what they say', () => {
    const texts = ['Roof repairs', 'CSIRT', 'First national CSIRT: mandate, staffing model and tools'];
    const alike = texts.map((title, index) => ({
      ...OFFER,
      id: title,
      reference: `O-${index}`,
      title,
      summary: undefined,
    }));
    const { ranked } = rank(NEED, buildCatalogue(alike), circumstances);
    expect(ranked.map((row) => row.offer.title)).toEqual([...texts].reverse());
  });

  test('the donor’s side gives the same points as the recipient’s', () => {
    const open = { ...OFFER, eligible: 'all' as const };
    const own = buildCatalogue([...offers, open]);
    for (const { need, points } of rankNeeds(open, needs, own, circumstances)) {
      const row = rank(need, own, circumstances).ranked.find(({ offer }) => offer.id === open.id);
      expect(row?.points).toBe(points);
    }
  });
});

describe('changing a catalogue', () => {
  test('single changes leave it as if it had been built anew', () => {
    const changing = buildCatalogue(offers);
    const changed = offers
      .slice(0, 30)
      .map((offer, index) => ({ ...offer, title: `${offer.title} changed`, slots: index }));
    for (const offer of offers.slice(30, 60)) changing.remove(offer.id);
    for (const offer of changed) changing.put(offer);
    for (const offer of generateOffers(410, 7).slice(400)) changing.put({ ...offer, id: `new-${offer.id}` });
    const anew = buildCatalogue(changing.offers());
    expect(changing.size).toBe(anew.size);
    for (const need of needs)
      expect(rank(need, changing, circumstances)).toEqual(rank(need, anew, circumstances));
  });

  test('an unrelated offer moves nothing but the text criterion, which weighs words by their rarity in the catalogue', () => {
    const more = buildCatalogue([
      ...offers,
      { ...OFFER, id: 'unrelated', title: 'Beekeeping', summary: 'Honey', outcomes: 'Wax' },
    ]);
    for (const need of needs) {
      for (const offer of offers.slice(0, 40)) {
        const points = (where: typeof more) =>
          judgePair(need, offer, where, circumstances).criteria.filter(
            ({ criterion }) => criterion !== 'text',
          );
        expect(points(more)).toEqual(points(catalogue));
      }
    }
  });
});
