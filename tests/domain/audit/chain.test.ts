import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BEFORE_THE_FIRST, checkChain, type ChainRow } from '#app/domain/audit/chain.ts';
import { judge, signedText } from '#app/domain/audit/checkpoint.ts';
import { isInForce } from '#app/domain/audit/published-key.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const AT = '2026-11-26T10:00:00.000000Z';

/** A chain of that many acts, made here by the words of docs/audit.md and not by the code under test. */
function makeChain(count: number): ChainRow[] {
  let hash = Buffer.alloc(32);
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const salt = sha256(Buffer.from(`salt ${n}`));
    const payload = JSON.stringify({ at: AT, act: `act ${n}` });
    const commitment = sha256(Buffer.concat([salt, Buffer.from(payload)]));
    const number = Buffer.from(n.toString(16).padStart(16, '0'), 'hex');
    hash = sha256(Buffer.concat([hash, number, commitment]));
    const hex = (bytes: Buffer) => bytes.toString('hex');
    return { n, at: AT, commitment: hex(commitment), hash: hex(hash), salt: hex(salt), payload };
  });
}

function changed(rows: ChainRow[], n: number, change: Partial<ChainRow>): ChainRow[] {
  return rows.map((row) => (row.n === n ? { ...row, ...change } : row));
}

const whole = makeChain(5);

describe('a chain', () => {
  test('that nobody touched holds, and ends with its last row', () => {
    expect(checkChain(whole, sha256)).toEqual({ n: 5, hash: whole[4]?.hash });
    expect(checkChain([], sha256)).toEqual(BEFORE_THE_FIRST);
  });

  test('has the hashes that another program (Python) computes from the words', () => {
    const row: ChainRow = {
      n: 1,
      at: AT,
      salt: '11'.repeat(32),
      payload: '{"at": "2026-11-26T10:00:00.000000Z"}',
      commitment: '6b3f3bd1e6881854adef627e440cf5aef7eaa14998ac5bbbebb6277bc9d3d6a7',
      hash: 'a6ed05efc48acdc6063336cd69a1a28cb13da048fb56788195c12e86e1dd0a8f',
    };
    expect(checkChain([row], sha256)).toEqual({ n: 1, hash: row.hash });
  });

  test('holds without what was erased', () => {
    const erased = changed(whole, 3, { salt: undefined, payload: undefined });
    expect(checkChain(erased, sha256)).toEqual({ n: 5, hash: whole[4]?.hash });
  });

  test.each<[string, ChainRow[], object]>([
    [
      'an act says something else',
      changed(whole, 2, { payload: whole[2]?.payload }),
      { n: 2, why: 'payload' },
    ],
    ['an act lost its salt', changed(whole, 2, { salt: undefined }), { n: 2, why: 'payload' }],
    ['a time was moved', changed(whole, 4, { at: '2026-11-25T10:00:00.000000Z' }), { n: 4, why: 'time' }],
    ['a row is gone', whole.filter(({ n }) => n !== 3), { n: 3, why: 'missing' }],
    [
      'two rows changed places',
      [1, 3, 2, 4, 5].map((n) => whole[n - 1] as ChainRow),
      { n: 2, why: 'missing' },
    ],
    ['the beginning is gone', whole.slice(1), { n: 1, why: 'missing' }],
    ['a hash is another', changed(whole, 5, { hash: whole[0]?.hash }), { n: 5, why: 'hash' }],
    ['a hash is no hash', changed(whole, 1, { hash: 'zz' }), { n: 1, why: 'hash' }],
    [
      'an erased act was given another commitment',
      changed(whole, 3, { salt: undefined, payload: undefined, commitment: whole[0]?.commitment }),
      { n: 3, why: 'hash' },
    ],
  ])('is broken where %s, and says at which row', (_, rows, found) => {
    expect(checkChain(rows, sha256)).toEqual(found);
  });
});

describe('a checkpoint', () => {
  const checkpoint = { n: 4, hash: whole[3]?.hash ?? '' };
  const hashAt = (rows: ChainRow[]) => rows.find(({ n }) => n === checkpoint.n)?.hash;

  test('proves the chain that grew since', () => expect(judge(checkpoint, hashAt(whole))).toBe('whole'));

  test('shows that the end was cut off', () =>
    expect(judge(checkpoint, hashAt(whole.slice(0, 3)))).toBe('cut'));

  test('shows that the end was written anew, although its rows hold together', () => {
    const other = makeChain(5).slice(0, 2);
    expect(
      judge(checkpoint, hashAt([...other, ...changed(whole.slice(2), 4, { hash: 'a'.repeat(64) })])),
    ).toBe('rewritten');
  });

  test('is signed as five lines', () => {
    expect(signedText({ origin: 'https://capacity.example', n: 4, hash: 'ab', at: AT })).toBe(
      `two-way-street audit checkpoint 1\nhttps://capacity.example\n4\nab\n${AT}\n`,
    );
  });
});

test.each<[string, string | undefined, string | undefined, boolean]>([
  ['2026-06-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', undefined, true],
  ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', undefined, true],
  ['2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00.000Z', undefined, false],
  ['2026-06-01T00:00:00.000Z', undefined, '2026-06-01T00:00:00.000Z', true],
  ['2026-06-01T00:00:00.001Z', undefined, '2026-06-01T00:00:00.000Z', false],
  ['2001-01-01T00:00:00.000Z', undefined, undefined, true],
  ['some day', undefined, undefined, false],
  ['2026-06-01T00:00:00.000Z', 'some day', undefined, false],
])('at %s a key from %s until %s is in force: %s', (at, from, until, expected) => {
  expect(isInForce({ from, until }, at)).toBe(expected);
});
