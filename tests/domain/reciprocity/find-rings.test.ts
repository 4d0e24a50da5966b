import { expect, test } from 'vitest';
import type { Arc } from '#app/domain/reciprocity/arc.ts';
import { findRings, type Ring } from '#app/domain/reciprocity/find-rings.ts';
import { everyRing } from '#tests/support/every-ring.ts';
import { randomFrom } from '#tests/support/random.ts';

const arc = (giverId: string, receiverId: string, points: number): Arc => ({
  giverId,
  receiverId,
  points,
  offerId: `offer of ${giverId}`,
  needId: `need of ${receiverId}`,
});

const said = (rings: readonly Ring[]) =>
  rings.map(({ arcs, weakest }) => `${arcs.map(({ giverId }) => giverId).join('')} ${weakest}`);

test('two that give to each other are an exchange, and three in a circle a ring', () => {
  const arcs = [arc('a', 'b', 80), arc('b', 'a', 60), arc('b', 'c', 90), arc('c', 'a', 70)];
  expect(said(findRings(arcs, 10))).toEqual(['abc 70', 'ab 60']);
});

test('who only gives, or only receives, is in none', () => {
  expect(findRings([arc('a', 'b', 80), arc('a', 'c', 80), arc('b', 'c', 80)], 10)).toEqual([]);
});

test('both ways round a circle are two rings', () => {
  const round = [arc('a', 'b', 80), arc('b', 'c', 80), arc('c', 'a', 80)];
  const back = [arc('b', 'a', 55), arc('c', 'b', 55), arc('a', 'c', 55)];
  expect(said(findRings([...round, ...back], 10))).toEqual(['abc 80', 'acb 55', 'ab 55', 'ac 55', 'bc 55']);
});

test('of those that are equally good at their weakest, the better as a whole comes first', () => {
  const arcs = [arc('a', 'b', 60), arc('b', 'a', 70), arc('c', 'd', 60), arc('d', 'c', 90)];
  expect(said(findRings(arcs, 1))).toEqual(['cd 60']);
});

test('they are what looking at every two and every three finds, in thousands of small worlds', () => {
  const random = randomFrom(7);
  let found = 0;
  for (let world = 0; world < 3_000; world += 1) {
    const arcs = makeWorld(random);
    const most = 1 + Math.floor(random() * 12);
    const all = everyRing(arcs);
    for (const few of [undefined, 1 + Math.floor(random() * 12)])
      expect(said(findRings(arcs, most, few))).toEqual(said(all.slice(0, most)));
    found += all.length;
  }
  // The worlds are not empty ones.
  expect(found).toBeGreaterThan(10_000);
});

/** Up to 40 organisations, so that a row of bits is longer than a word; few different points, so that many tie. */
function makeWorld(random: () => number): Arc[] {
  const size = 2 + Math.floor(random() * (random() < 0.1 ? 39 : 7));
  const density = random() * (size > 9 ? 0.2 : 0.8);
  const ids = Array.from({ length: size }, (_, n) => String.fromCharCode(65 + n));
  return ids.flatMap((giver) =>
    ids
      .filter((receiver) => receiver !== giver && random() < density)
      .map((receiver) => arc(giver, receiver, 50 + Math.floor(random() * 20) / 4)),
  );
}
