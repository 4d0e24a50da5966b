import { expect, test } from 'vitest';
import { browseQuery, readBrowseAddress } from '#app/forms/offer-browse.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

const geography = loadGeography({ withInvented: true });
const read = (query: string) => readBrowseAddress(new URLSearchParams(query), geography);

test('an address is read, and written again in one spelling', () => {
  const address = read('page=2&mode=TTX&theme=INC&theme=INC&theme=&q=+csirt+&utm_source=x');
  expect(address.leftOut).toBeUndefined();
  expect(browseQuery(address)).toBe('?q=csirt&theme=INC&mode=TTX&page=2');
});

test.each(['theme=NOPE', 'theme=INC&theme=inc', 'mode=XXX', 'region=999', 'region=KE', 'language=xx'])(
  'a value that is none is left out, and the list says so: %s',
  (query) => {
    const address = read(query);
    expect(address.leftOut).toBe(true);
    expect(browseQuery(address)).not.toMatch(/NOPE|inc|XXX|999|KE|xx/);
  },
);

test('a larger area is its sub-regions', () => {
  expect(read('region=002').chosen.region).toEqual(['011', '014', '015', '017', '018']);
  expect(read('region=014').chosen.region).toEqual(['014']);
  expect(read('region=002&region=014').chosen.region).toHaveLength(5);
});
