import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { placesFirst } from '#app/operations/offers/find-offers.ts';
import { IndexingQueue } from '#app/operations/offers/indexing-queue.ts';

const MANY = 3_000;

test('a few changes are indexed at once, many in slices between which others get their turn', async () => {
  const queue = new IndexingQueue();
  queue.take([offer('first', 'A lantern for the lighthouse')], []);
  const few = await queue.settled();
  expect(few.search.search('lantern').map((hit) => hit.id)).toEqual(['first']);

  queue.take(offers(MANY), []);
  let turns = 0;
  let settled = false;
  const indexes = queue.settled().then((found) => {
    settled = true;
    return found;
  });
  for (; !settled; turns += 1) await nextTurn();
  expect(turns).toBeGreaterThan(2);
  expect((await indexes).ranking.size).toBe(MANY + 1);
  expect((await indexes).search.size).toBe(MANY + 1);
});

test('changes are applied in the order in which they were taken, those that come during the work too', async () => {
  const queue = new IndexingQueue();
  queue.take(offers(MANY), []);
  queue.take([offer('offer-7', 'A lantern for the lighthouse')], ['offer-8']);
  queue.take([], ['offer-7', 'offer-9']);
  queue.take([offer('offer-9', 'A lantern for the harbour')], []);
  const { ranking, search } = await queue.settled();
  expect([ranking.get('offer-7'), ranking.get('offer-8')]).toEqual([undefined, undefined]);
  expect(search.search('lantern').map((hit) => hit.id)).toEqual(['offer-9']);
});

test('what was forgotten during the work is in no index made afterwards', async () => {
  const queue = new IndexingQueue();
  queue.take(offers(MANY), []);
  queue.forget();
  queue.take([offer('other', 'A lantern for the lighthouse')], []);
  const { ranking } = await queue.settled();
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
  expect(ranking.offers().map(({ id }) => id)).toEqual(['other']);
});

test.each([
  ['SIDS', 'islands'],
  ['sids', 'islands'],
  ['LLDCs', 'inland'],
  ['Pacific', 'ocean'],
  ['المحيط الهادئ', 'ocean'],
])('%s finds first what is offered there, and then what is only written alike', async (words, first) => {
  const queue = new IndexingQueue();
  const to = (id: string, eligible: string) => ({ ...offer(id, 'A course'), eligible: [eligible] });
  const alike = offer('alike', 'Two teams work side by side in a pacified area, and led from inland');
  const [islands, inland, ocean] = [to('islands', 'SIDS'), to('inland', 'LLDC'), to('ocean', '009')];
  const all = [alike, islands, inland, ocean];
  queue.take(all, []);
  const { search } = await queue.settled();
  const found = search.search(words).flatMap((hit) => all.find(({ id }) => id === hit.id) ?? []);
  expect(placesFirst(words, found)[0]?.id).toBe(first);
});

function offers(count: number): PublishedOffer[] {
  return Array.from({ length: count }, (_, index) =>
    offer(`offer-${index}`, `Programme ${index} for a team`),
  );
}

function offer(id: string, title: string): PublishedOffer {
  return {
    id,
    reference: id,
    title,
    summary: '',
    outcomes: '',
    organisation: { id: 'organisation', name: 'Asteria', kind: 'state' },
    themes: ['INC-CSIRT'],
    modes: ['TRN'],
    languages: ['en'],
    cooperation: [],
    eligible: ['all'],
    viaHubs: [],
    slotsTaken: 0,
    textLanguage: 'en',
    publishedAt: new Date(Date.UTC(2026, 0, 1)),
  } as unknown as PublishedOffer;
}
