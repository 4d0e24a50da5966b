import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { factsOfPublished, type PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { OFFER_COLUMNS, readOffers } from '#app/forms/offer-columns.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { offerRecord } from '#app/operations/exchange/offer-records.ts';
import { offersCsv } from '#app/operations/exchange/offers-csv.ts';
import { MORE_IN_JSON, offersJson } from '#app/operations/exchange/offers-json.ts';
import { ENTRIES_IN_FEED, offersFeed } from '#app/routes/exchange/parts/offers-feed.ts';
import { publishedOffer, TECHNOLOGY } from '#tests/support/offers.ts';

const COLUMNS = Object.keys(OFFER_COLUMNS);
const csvOf = (offers: PublishedOffer[]) => offersCsv(offers, COLUMNS);
const ORIGIN = 'https://two-way.example';
const CHANGED = new Date('2026-11-26T10:00:00Z');

function published(reference: string, changes: Partial<PublishedOffer> = {}): PublishedOffer {
  const id = `00000000-0000-4000-8000-${reference.slice(2).padStart(12, '0').toLowerCase()}`;
  return publishedOffer({ id, reference, ...changes });
}

const PLAIN = published('O-AAAAAA');
const FULL = published('O-BBBBBB', {
  ...(({ declaration: _d, declarationLimits: _l, ...technology }) => technology)({
    declaration: '',
    declarationLimits: '',
    ...TECHNOLOGY,
  }),
  interpretation: true,
  eligible: ['014', 'SIDS'],
  viaHubs: ['Hub of the Coast'],
  slotsTaken: 1,
  conditions: ['procurement-tie'],
  summary: 'Two lines,\nwith “quotes”, "quotes" and; a semicolon.',
  note: {
    level: 'L2',
    issuer: 'Asteria',
    issuedOn: '2026-10-01',
    expiresOn: '2027-10-01',
    disputed: false,
    examined: '',
    limits: '',
    signed: true,
    stale: false,
  },
});

describe('the spreadsheet of published offers', () => {
  test('has a value for each column of a blank one', () => {
    expect(Object.keys(offerRecord(FULL)).sort()).toEqual([...COLUMNS].sort());
  });

  test('is read by the reader that ranks spreadsheets, and says what matching knows here', () => {
    const read = readOffers(Buffer.from(csvOf([FULL, PLAIN])), currentGeography());
    expect(read.issues).toEqual([]);
    const stated = (facts: object) =>
      Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const known = read.rows.map((row) => stated(row.facts));
    expect(known).toHaveLength(2);
    for (const [index, offer] of [PLAIN, FULL].entries()) {
      const facts = stated(factsOfPublished(offer));
      // The columns say nothing of the rest; slots are those that are free.
      expect(known[index]).toMatchObject({ slots: offer.slots - offer.slotsTaken });
      for (const name of [
        'title',
        'summary',
        'themes',
        'modes',
        'languages',
        'interpretation',
        'eligible',
        'viaHubs',
        'opensOn',
        'closesOn',
        'startsOn',
        'endsOn',
        'durationWeeks',
        'sizeBand',
        'maturityFrom',
        'maturityTo',
        'conditions',
        'funders',
        'outcomes',
        'evidence',
        'textLanguage',
        'genderMarker',
        'remoteAccess',
        'dataLocation',
        'sourceAccess',
        'singleVendor',
      ])
        expect([name, known[index]![name]]).toEqual([name, facts[name]]);
      expect(known[index]).toMatchObject({
        reference: offer.reference,
        organisation: { name: 'Asteria Agency', stateCode: 'FR' },
      });
    }
    expect(known[1]).toMatchObject({ note: { level: 'L2', expiresOn: '2027-10-01', disputed: false } });
    const disputed = published('O-EEEEEE', { note: { ...FULL.note!, disputed: true } });
    const [row] = readOffers(Buffer.from(csvOf([disputed])), currentGeography()).rows;
    const { issuedOn } = FULL.note!;
    expect(row?.facts.note).toEqual({ level: 'L2', issuedOn, expiresOn: '2027-10-01', disputed: true });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    'IN9: %j is no formula',
    (text) => {
      const [, row = ''] = csvOf([published('O-AAAAAA', { title: text })]).split('\r\n');
      expect(row).toContain(`'${text}`);
    },
  );

  test('a semicolon in a name makes one name of it', () => {
    const read = readOffers(
      Buffer.from(csvOf([published('O-AAAAAA', { funders: ['A; B', 'C'] })])),
      currentGeography(),
    );
    expect(read.rows[0]?.facts.funders).toEqual(['A, B', 'C']);
  });
});

test('the JSON says its version and its licence, and holds nothing that the projection does not', () => {
  const text = offersJson([FULL, PLAIN], ORIGIN, CHANGED);
  const read = JSON.parse(text) as { offers: Record<string, unknown>[] } & Record<string, unknown>;
  expect(read).toMatchObject({ version: 1, licence: 'CC-BY-4.0', changed_at: CHANGED.toISOString() });
  expect(read.offers.map(({ ref }) => ref)).toEqual(['O-AAAAAA', 'O-BBBBBB']);
  expect(read.offers[1]).toMatchObject({
    url: `${ORIGIN}/en/offers/${FULL.id}`,
    themes: ['INC-CSIRT'],
    languages: ['en', 'fr', 'interpretation'],
    slots: 1,
    slots_in_all: 2,
    note_level: 'L2',
    note_disputed: false,
  });
  expect(read.offers[0]).not.toHaveProperty('note_level');
  expect(offersJson([PLAIN, FULL], ORIGIN, CHANGED)).toBe(text);

  // The page of open data names what the spreadsheet has no column for.
  const note = { ...FULL.note!, reference: 'N-1' };
  const whole = JSON.parse(
    offersJson([{ ...FULL, changedAt: CHANGED, note }], ORIGIN, CHANGED),
  ) as typeof read;
  const more = Object.keys(whole.offers[0]!).filter((name) => !COLUMNS.includes(name));
  expect(more.sort()).toEqual([...MORE_IN_JSON].sort());
});

describe('the feed', () => {
  const hostile = published('O-CCCCCC', {
    title: `</title><script>alert(1)</script> & "it's" \u0000\u0008 \uD800`,
    publishedAt: new Date('2026-11-25T10:00:00Z'),
  });
  const NS = { a: 'http://www.w3.org/2005/Atom' };

  test.each(['en', 'ar'] as const)(
    'is well-formed Atom in %s, the newest first, by ids that stay',
    (lang) => {
      using feed = XmlDocument.fromString(
        offersFeed(translator(lang), [PLAIN, hostile, FULL], { origin: ORIGIN, changedAt: CHANGED }),
      );
      const all = (path: string) => feed.find(path, NS).map((node) => (node as XmlElement).content);
      expect(feed.root.name).toBe('feed');
      expect(feed.root.namespaceUri).toBe(NS.a);
      expect(all('/a:feed/a:entry/a:id')).toEqual(
        [hostile, PLAIN, FULL].map(({ id }) => `tag:two-way.example,2026:offer:${id}`),
      );
      expect(all('/a:feed/a:id')).toEqual([`tag:two-way.example,2026:offers:${lang}`]);
      expect(all('/a:feed/a:updated')).toEqual(['2026-11-25T10:00:00.000Z']);
      expect(all('/a:feed/a:entry[1]/a:title')).toEqual([`</title><script>alert(1)</script> & "it's"  `]);
      expect(all('//a:script')).toEqual([]);
      expect(all('/a:feed/a:entry/a:link/@href')).toEqual(
        [hostile, PLAIN, FULL].map(({ id }) => `${ORIGIN}/${lang}/offers/${id}`),
      );
    },
  );

  test('an offer that says something else is new again, from the moment that it does', () => {
    const changedAt = new Date('2026-11-26T08:30:00Z');
    const changed = published('O-DDDDDD', { publishedAt: new Date('2026-03-01T10:00:00Z'), changedAt });
    using feed = XmlDocument.fromString(
      offersFeed(translator('en'), [PLAIN, changed], { origin: ORIGIN, changedAt: CHANGED }),
    );
    const all = (path: string) => feed.find(path, NS).map((node) => (node as XmlElement).content);
    expect(all('/a:feed/a:updated')).toEqual([changedAt.toISOString()]);
    expect(all('/a:feed/a:entry[1]/a:updated')).toEqual([changedAt.toISOString()]);
    expect(all('/a:feed/a:entry[1]/a:published')).toEqual(['2026-03-01T10:00:00.000Z']);
    const [first] = (
      JSON.parse(offersJson([changed], ORIGIN, CHANGED)) as { offers: Record<string, unknown>[] }
    ).offers;
    expect(first).toMatchObject({
      published_at: '2026-03-01T10:00:00.000Z',
      changed_at: '2026-11-26T08:30:00.000Z',
    });
  });

  test('tells of the last fifty, and is a feed without any', () => {
    const many = Array.from({ length: 60 }, (_, index) => published(`O-${String(index).padStart(6, '0')}`));
    const count = (offers: PublishedOffer[]) => {
      using feed = XmlDocument.fromString(
        offersFeed(translator('en'), offers, { origin: ORIGIN, changedAt: CHANGED }),
      );
      return [
        feed.find('/a:feed/a:entry', NS).length,
        (feed.get('/a:feed/a:updated', NS) as XmlElement).content,
      ];
    };
    expect(count(many)).toEqual([ENTRIES_IN_FEED, '2026-11-20T10:00:00.000Z']);
    expect(count([])).toEqual([0, CHANGED.toISOString()]);
  });
});
