import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { isBitSet } from '#app/domain/verification/status-bits.ts';
import type { Person } from '../person.ts';

const WHY = 'The laboratory examined a build that was never shipped.';
const AS_OF = /As of \d+ \w+ \d{4}/;

/** A verifier withdraws its note (L3), and everybody who looks anywhere sees it: the donor's own word (L1) is left. */
export async function withdraw(
  { verifier, focal, reader }: Record<'verifier' | 'focal' | 'reader', Person>,
  of: { offerId: string; title: string; match: string; reference: string; note: string },
  origin: string,
): Promise<void> {
  const { t } = reader;
  const kept = await reader.page.context().newPage();
  await kept.goto('/en/verify');
  // Kept as bytes for readers without a session, and made anew when the catalogue changes.
  const places = [
    [`/offers/${of.offerId}`, reader.main().locator('.tws-trust')],
    [
      `/offers?q=${encodeURIComponent(of.title)}`,
      reader
        .main()
        .getByRole('listitem')
        .filter({ has: reader.page.getByRole('heading', { name: of.title }) }),
    ],
  ] as const;
  for (const [place, shown] of places) {
    await reader.open(place);
    await expect(shown).toContainText('L3 · ');
  }
  await verifier.open(`/notes/${of.reference}/withdrawal`);
  await verifier.type(t('examining.withdraw.reason'), WHY);
  await verifier.tick(t('examining.withdraw.sure'));
  await verifier.press(t('examining.withdraw.act'));
  await verifier.isTold(t('verification.state.revoked'));
  await expect(verifier.main()).toContainText(WHY);
  for (const [place, shown] of places) {
    await reader.open(place);
    await expect(shown).toContainText('L1 · ');
    await expect(shown).not.toContainText('L3 · ');
  }
  await reader.open(`/offers/${of.offerId}`);
  const others = reader.page.getByRole('region', { name: t('note_summaries.others') });
  await expect(others.getByRole('listitem').filter({ hasText: of.reference })).toContainText('L3 · ');
  await focal.open(`/matches/${of.match}`);
  await expect(focal.main().getByRole('region', { name: t('home.offer.trust') })).toContainText('L1 · ');
  await reader.open(`/notes/${of.reference}`);
  await reader.isTold(t('verification.state.revoked'));
  await expect(reader.main()).toContainText(AS_OF);
  const list = await (await reader.page.request.get('/.well-known/note-status/revoked')).text();
  expect(isSet(list, of.note)).toBe(true);

  // What the picture on a printed note says, and the text itself.
  const sha256 = createHash('sha256').update(of.note).digest('hex');
  for (const text of [`${origin}/en/notes/${of.reference}#sha256=${sha256}`, of.note]) {
    await reader.open('/verify');
    await reader.type(t('verification.verify.text'), text);
    await reader.press(t('verification.verify.act'));
    await expect(reader.page.getByRole('heading', { name: t('verification.verdict.revoked') })).toBeVisible();
    await expect(reader.main()).toContainText(AS_OF);
  }

  // What was opened before knows nothing of it, and says so.
  await kept.getByRole('textbox', { name: t('verification.verify.text') }).fill(of.note);
  await kept.getByRole('button', { name: t('note_check.act') }).click();
  await expect(kept.locator('[data-verdict=disputed]')).toBeVisible();
  await expect(kept.locator('[data-verdict=disputed]')).toContainText(AS_OF);
}

/** Whether the published list has the bit of this note. */
function isSet(list: string, note: string): boolean {
  const payload = (jws: string) =>
    JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString()) as Payload;
  const entry = payload(note).credentialStatus.find(({ statusPurpose }) => statusPurpose === 'revocation');
  const bits = gunzipSync(Buffer.from(payload(list).credentialSubject.encodedList.slice(1), 'base64url'));
  return isBitSet(bits, Number(entry?.statusListIndex));
}

type Payload = {
  credentialStatus: { statusPurpose: string; statusListIndex: string }[];
  credentialSubject: { encodedList: string };
};
