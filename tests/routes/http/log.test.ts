import { expect, test } from 'vitest';
import { makeLog } from '#app/http/log.ts';

function write(data: object): Record<string, unknown> {
  const lines: string[] = [];
  makeLog('info', { write: (line: string) => void lines.push(line) }).error(data, 'something failed');
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

test('a line says when, in UTC', () => {
  expect(write({}).time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('an error of the database is logged by its code, without the values that it names', () => {
  const error = Object.assign(new Error('Key (email)=(fia@motulani.example) already exists.'), {
    code: '23505',
    detail: 'Key (email)=(fia@motulani.example) already exists.',
    parameters: ['fia@motulani.example'],
  });
  const line = write({ error, cause: undefined });
  expect(line.error).toMatchObject({ name: 'Error', code: '23505' });
  expect(JSON.stringify(line)).not.toContain('motulani');
});
