import { expect, test } from 'vitest';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { translator } from '#app/i18n/translate.ts';

/** What the sentence beside a summary says of it, without what keeps directions apart. */
function said(text: string): string {
  const found = findSensitive(translator('en'), 'interests/interestSchema', [['scope', text]]);
  return (found?.warnings['scope'] ?? '').replaceAll(/[\u2066-\u2069]/g, '');
}

const MAIL = 'a@ministry.example';
const CVE = 'CVE-2024-3094';
const PLACE = '10.2.3.4';
const MAC = '00:1B:44:11:3A:B7';

test('names every kind that it holds, however many', () => {
  const sentence = said(`${MAIL}, ${CVE}, ${PLACE} and ${MAC}`);
  for (const words of [MAIL, CVE, PLACE, MAC, 'the hardware address of a device'])
    expect(sentence).toContain(words);
  expect(sentence).not.toContain('more');
});

test('counts only more of the kinds that are named', () => {
  const sentence = said(`10.2.3.1 10.2.3.2 10.2.3.3 ${PLACE} ${MAIL}`);
  for (const words of ['10.2.3.1', '10.2.3.2', MAIL, '2 more of these kinds'])
    expect(sentence).toContain(words);
  expect(sentence).not.toContain('10.2.3.3');
});
