import { expect, test } from 'vitest';
import { comparableOffers } from '#app/domain/offers/comparable.ts';

type Offer = Parameters<typeof comparableOffers>[0] & { reference: string };
const offer = (id: string, themes: string, modes = 'TRN') =>
  ({ id, reference: `OF-${id}`, themes: themes.split(' '), modes: [modes] }) as unknown as Offer;
const listed = (mine: Offer, others: Offer[]) =>
  comparableOffers(mine, [mine, ...others]).map(({ id }) => id);

test('offers of the same themes are listed, those that share most first, and never the offer itself', () => {
  const others = [offer('4', 'POL'), offer('3', 'INC LAW'), offer('2', 'LAW'), offer('5', 'TEC')];
  expect(listed(offer('1', 'INC POL LAW'), others)).toEqual(['3', '2', '4']);
});

test('beside technology stands technology first, of whatever theme', () => {
  const others = [
    offer('2', 'INC POL'),
    offer('3', 'LAW', 'EQP'),
    offer('4', 'INC', 'TEC'),
    offer('5', 'LAW'),
  ];
  expect(listed(offer('1', 'INC POL', 'EQP'), others)).toEqual(['4', '3', '2']);
  expect(listed(offer('1', 'POL'), others)).toEqual(['2']);
});

test('a list stays one that somebody reads', () => {
  const many = Array.from({ length: 300 }, (_, at) => offer(String(at + 2), 'INC'));
  expect(listed(offer('1', 'INC'), many)).toHaveLength(100);
});
