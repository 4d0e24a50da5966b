import { setImmediate as nextTurn } from 'node:timers/promises';
import { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { TrackRecord } from '#app/domain/matches/facts.ts';
import { factsOfPublished, type PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { SearchIndex } from '#app/domain/text/search-index.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { searchDocument } from './search-document.ts';

type Indexes = { search: SearchIndex; ranking: Catalogue };
type Change = { put: PublishedOffer; record?: TrackRecord } | { removed: string };

/** How long requests may wait behind one slice of the work. */
const SLICE_MS = 8;

/**
 * Brings the words of offers into the indexes in the order in which they changed. A few changes are indexed at once;
 * the thousands of a start in slices between requests, so that the lists answer before the search does.
 */
export class IndexingQueue {
  #indexes: Indexes = emptyIndexes();
  #waiting: Change[] = [];
  #underWay: Promise<void> | undefined;

  take(
    put: readonly PublishedOffer[],
    removed: readonly string[],
    records: ReadonlyMap<string, TrackRecord> = new Map(),
  ): void {
    this.#waiting.push(...removed.map((id) => ({ removed: id })));
    for (const offer of put) this.#waiting.push({ put: offer, record: records.get(offer.id) });
    if (this.#underWay) return;
    const work = this.#work(this.#indexes).finally(() => {
      if (this.#underWay === work) this.#underWay = undefined;
    });
    this.#underWay = work;
  }

  /** The indexes, once everything taken so far is in them. */
  async settled(): Promise<Indexes> {
    while (this.#underWay) await this.#underWay;
    return this.#indexes;
  }

  forget(): void {
    this.#waiting = [];
    this.#indexes = emptyIndexes();
    this.#underWay = undefined;
  }

  async #work(into: Indexes): Promise<void> {
    let until = performance.now() + SLICE_MS;
    while (this.#waiting.length > 0) {
      const changes = this.#waiting;
      this.#waiting = [];
      for (const change of changes) {
        index(change, into);
        if (performance.now() < until) continue;
        await nextTurn();
        // Forgotten meanwhile: these changes belong to another database.
        if (into !== this.#indexes) return;
        until = performance.now() + SLICE_MS;
      }
    }
  }
}

function emptyIndexes(): Indexes {
  return { search: new SearchIndex(), ranking: new Catalogue() };
}

function index(change: Change, { search, ranking }: Indexes): void {
  if ('removed' in change) {
    search.remove(change.removed);
    ranking.remove(change.removed);
  } else {
    search.put(searchDocument(change.put, currentGeography()));
    ranking.put(factsOfPublished(change.put, change.record));
  }
}
