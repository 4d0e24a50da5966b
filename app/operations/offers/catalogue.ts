import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Catalogue } from '#app/domain/matches/catalogue.ts';
import type { TrackRecord } from '#app/domain/matches/facts.ts';
import { Browse } from '#app/domain/offers/browse.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { SearchIndex } from '#app/domain/text/search-index.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { requireDoor, withActor } from '#db/client.ts';
import { getCatalogueVersion, listCatalogueChanges } from '#db/queries/offers/catalogue.ts';
import { listTrackRecords } from '#db/queries/matches/track-records.ts';
import { IndexingQueue } from './indexing-queue.ts';

/**
 * The published offers in memory, marked with the version they were read at. A process applies what changed when a
 * notification says so, and asks by itself once a second in case one was missed.
 */
export type CatalogueSnapshot = {
  version: number;
  /** The day its windows and groups were worked out for; a new day makes a new arrangement. */
  on: Day;
  offers: ReadonlyMap<string, PublishedOffer>;
  browse: Browse;
  /** How agreed matches of each offer ended before that day. The offers are everybody's to read, and this is not. */
  records: ReadonlyMap<string, TrackRecord>;
};

/** The same offers as the search box finds them, and as matching ranks them. */
export type IndexedCatalogue = CatalogueSnapshot & { search: SearchIndex; ranking: Catalogue };

/** How long a process may go without asking whether the catalogue changed. */
const ASK_EVERY_MS = 1_000;

/**
 * Arranging more offers than this anew keeps requests waiting noticeably. A rest of so many times as long follows, in which what
 * is known is answered: thousands of changes in a row, as the clock of a night makes them, are taken up together. A smaller
 * catalogue is current at once.
 */
const LARGE = 1_000;
const RESTS = 3;

const offers = new Map<string, PublishedOffer>();
const indexing = new IndexingQueue();
let snapshot: CatalogueSnapshot | undefined;
let askedAt = 0;
/** On the clock of the process: until then what is known is what is answered. */
let restsUntil = 0;
/** Counts what other processes announced, so that a look begun before an announcement is not taken for one after it. */
let announced = 0;
let underWay: Promise<CatalogueSnapshot> | undefined;

/** Today's catalogue. @throws DatabaseUnavailable */
export async function currentCatalogue(now = new Date()): Promise<CatalogueSnapshot> {
  const isRecent = now.getTime() - askedAt < ASK_EVERY_MS || performance.now() < restsUntil;
  if (snapshot && snapshot.on === dayOf(now) && isRecent) return snapshot;
  underWay ??= refresh(now).finally(() => (underWay = undefined));
  return underWay;
}

/** The same, once its words are indexed too: after the start of a large platform that takes some seconds longer. */
export async function indexedCatalogue(now = new Date()): Promise<IndexedCatalogue> {
  const current = await currentCatalogue(now);
  return { ...current, ...(await indexing.settled()) };
}

/** The version this process last saw: what the page cache keys on. Zero before the first look. */
export function knownCatalogueVersion(): number {
  return snapshot?.version ?? 0;
}

/**
 * Looks again at the next request, and at once, or after the rest, when the catalogue was changed: pages that are kept are of
 * the version known here, and nobody else asks. Returns how to stop.
 */
export function followCatalogue(): () => void {
  let next: NodeJS.Timeout | undefined;
  let following = true;
  const look = () => {
    next ??= setTimeout(() => {
      next = undefined;
      currentCatalogue().then(
        // Announced while it looked, or rested: once more.
        () => following && askedAt === 0 && look(),
        // The next request asks again, and finds out if the database is away.
        () => undefined,
      );
    }, restsUntil - performance.now());
  };
  const stopHearing = requireDoor().onNotify('catalogue', () => {
    announced += 1;
    askedAt = 0;
    look();
  });
  return () => {
    following = false;
    stopHearing();
    clearTimeout(next);
  };
}

/** Forgets everything: another database was opened (tests). */
export function forgetCatalogue(): void {
  indexing.forget();
  offers.clear();
  snapshot = undefined;
  askedAt = 0;
  restsUntil = 0;
}

async function refresh(now: Date): Promise<CatalogueSnapshot> {
  const known = snapshot?.version ?? 0;
  const on = dayOf(now);
  const heard = announced;
  const news = await withActor(
    { kind: 'anonymous' },
    async (tx) => {
      const version = await getCatalogueVersion(tx);
      return { version, ...(version === known ? NOTHING : await listCatalogueChanges(tx, known)) };
    },
    { isolation: 'repeatable read' },
  );
  // Looked at once a day, so that no order changes in the hour in which a match ends.
  const records =
    snapshot?.on === on
      ? snapshot.records
      : await withActor({ kind: 'system', reason: 'track records' }, (tx) => listTrackRecords(tx, on));
  askedAt = heard === announced ? now.getTime() : 0;
  if (snapshot && news.version === known && snapshot.on === on) return snapshot;
  const from = performance.now();
  apply(news.put, news.removed, records);
  snapshot = {
    version: news.version,
    on,
    offers,
    browse: new Browse(offers.values(), currentGeography(), on),
    records,
  };
  const took = performance.now() - from;
  if (offers.size > LARGE) restsUntil = from + took * (1 + RESTS);
  return snapshot;
}

const NOTHING = { put: [], removed: [] };

function apply(
  put: readonly PublishedOffer[],
  removed: readonly string[],
  records: CatalogueSnapshot['records'],
): void {
  const before = snapshot?.records ?? records;
  for (const id of removed) offers.delete(id);
  for (const offer of put) offers.set(offer.id, offer);
  const ended = [...records]
    .filter(([id, { ended, fulfilled }]) => {
      const known = before.get(id);
      return known?.ended !== ended || known.fulfilled !== fulfilled;
    })
    .flatMap(([id]) => offers.get(id) ?? []);
  indexing.take([...put, ...ended], removed, records);
}
