import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, test } from 'vitest';
import { SECRET_RECOGNISERS } from '#app/domain/principles/sensitive/secrets.ts';
import { TRACE_RECOGNISERS } from '#app/domain/principles/sensitive/traces.ts';

const FOLDER = 'app/domain/principles/sensitive';

/** Every pattern written in the folder, also those that only take a last look. */
const LITERALS = readdirSync(FOLDER).flatMap((file) => {
  const source = readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/^ *(?:\/\/|\/?\*).*$/gm, '');
  return [
    ...source.matchAll(
      /(?<=[\s(:,])\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s,;.)])/g,
    ),
  ].map(([, pattern = '', flags = '']): [string, string] => [pattern, flags]);
});

test('every pattern of the scan is among those that are checked', () => {
  const sources = new Set(LITERALS.map(([source]) => source));
  for (const { pattern } of [...SECRET_RECOGNISERS, ...TRACE_RECOGNISERS]) {
    expect([...sources]).toContain(pattern.source);
  }
});

test.each(LITERALS)('recheck finds no text that makes /%s/%s slow', (source, flags) => {
  // By proof: what is tried by chance finds something another time, and sometimes what is not there.
  expect(checkSync(source, flags, { checker: 'automaton', timeout: 110_000 }).status).toBe('safe');
});
