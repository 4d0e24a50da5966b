import { expect, test } from 'vitest';
import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kind.ts';
import { copyName, isMarkedFor, markOf } from '#app/domain/files/watermark.ts';

test.each<[FileKind, boolean, boolean, boolean]>([
  ['pdf', true, false, true],
  ['pdf', true, true, false],
  ['pdf', false, false, false],
  ['docx', true, false, false],
  ['png', true, false, true],
  ['jpg', true, false, true],
  ['jpg', true, true, false],
  ['png', false, false, false],
  ['csv', true, false, false],
])('%s, signed in %s, of the delegation %s: %s', (kind, signedIn, ofDelegation, marked) => {
  expect(isMarkedFor(FILE_KINDS[kind], { signedIn, ofDelegation })).toBe(marked);
});

test('a deputy’s copy names both; what has no letters has another word', () => {
  const { foot, across } = markOf({
    number: 'C-7K2Q9X',
    of: { needReference: 'N-AB12CD', fileId: '1b2c3d4e-0000-4000-8000-000000000000' },
    reader: { id: '9f8e7d6c-0000', name: 'Ana', onBehalfOf: 'Bo', organisation: 'Asteria' },
    at: new Date('2026-11-26T14:05:59Z'),
  });
  expect(foot.map(({ text }) => text)).toEqual([
    'Ana / Bo',
    'Asteria',
    '2026-11-26 14:05 UTC',
    'N-AB12CD/1b2c3d4e',
    'Copy C-7K2Q9X',
  ]);
  expect(foot[0]?.otherwise).toBe('Account 9f8e7d6c');
  expect(across).toHaveLength(3);
});

test.each([
  ['strategy.pdf', 'strategy.pdf'],
  ['page 1.PNG', 'page 1.pdf'],
  ['scan.jpeg', 'scan.pdf'],
  ['a.jpg.pdf', 'a.jpg.pdf'],
])('the copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
