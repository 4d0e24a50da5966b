import { expect, it, test } from 'vitest';
import { unknownNames } from '#app/domain/organisations/unknown-names.ts';

const KNOWN = [
  { name: 'Brightwater Hosting Ltd' },
  { name: 'Asteria Cooperation Agency', formerNames: ['Asteria Aid'] },
  { name: 'Asteria Standards Body' },
  { name: 'معهد زهرين' },
];

test.each(['Brightwater Hosting Ltd', '  brightwater  HOSTING ltd', 'Asteria Aid', 'معهد زهرين'])(
  '%s is known, as matching compares names',
  (name) => {
    expect(unknownNames([name], KNOWN)).toEqual([]);
  },
);

test.each([
  ['Brightwater Hosting', ['Brightwater Hosting Ltd']],
  ['Brigthwater Hosting Ltd', ['Brightwater Hosting Ltd']],
  ['Brightwater Hosting Ltd (private)', ['Brightwater Hosting Ltd']],
  ['Asteria', ['Asteria Cooperation Agency', 'Asteria Standards Body']],
  ['Astreia Aid', ['Asteria Cooperation Agency']],
  ['Quillon', []],
  ['—', []],
])('%s is nobody’s name, and those that may be meant are named', (name, close) => {
  expect(unknownNames([name], KNOWN)).toEqual([{ name, close }]);
});

it('names three at most, each once', () => {
  const many = ['D', 'C', 'B', 'A', 'A'].map((end) => ({ name: `Asteria ${end}` }));
  expect(unknownNames(['Asteria'], many)[0]?.close).toEqual(['Asteria A', 'Asteria B', 'Asteria C']);
});
