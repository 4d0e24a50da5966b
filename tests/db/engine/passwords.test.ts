import { expect, test } from 'vitest';
import { newConnection } from '#db/embedded/connection-file.ts';

test('every installation makes the passwords of its database itself, one for each role', () => {
  const passwords = [newConnection(), newConnection()].flatMap((made) => Object.values(made.passwords));
  expect(new Set(passwords).size).toBe(6);
  for (const password of passwords) expect(password).toMatch(/^[\w-]{32}$/);
});
