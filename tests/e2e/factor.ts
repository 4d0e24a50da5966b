import { expect } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { Person } from './person.ts';

export type Telephone = { code: (at?: number) => string; recoveryCodes: string[] };

/** On the page that offers a key: types it into a telephone, proves it, and keeps the printed codes. */
export async function setUpFactor(person: Person): Promise<Telephone> {
  const { t } = person;
  const written = (await person.main().locator('.tws-code').first().textContent()) ?? '';
  const telephone = new TOTP({ secret: Secret.fromBase32(written.replaceAll(' ', '')) });
  const code = (at = Date.now()) => telephone.generate({ timestamp: at });
  await person.type(t('factors.field.code'), code());
  await person.press(t('factors.new.act'));
  await person.sees(t('factors.recovery.title'));
  const recoveryCodes = await person.main().locator('.tws-recovery .tws-code').allTextContents();
  expect(recoveryCodes).toHaveLength(10);
  return { code, recoveryCodes };
}
