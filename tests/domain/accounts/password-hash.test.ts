import { expect, test } from 'vitest';
import { hashPassword, isPassword } from '#app/auth/password-hash.ts';

test('what is kept of a password is argon2id with 19 MiB and two passes, salted anew each time', async () => {
  const [one, other] = [
    await hashPassword('eleven quiet pelicans'),
    await hashPassword('eleven quiet pelicans'),
  ];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(other).not.toBe(one);
  expect(await isPassword('eleven quiet pelicans', one)).toBe(true);
  expect(await isPassword('eleven quiet pelican', one)).toBe(false);
});
