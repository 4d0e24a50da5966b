import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('a donor begins another offer with the answers of one, from its own page, and brokers do not', async () => {
  const { database, people, ask, send } = served;
  const offerId = await arrangeOffer(database, people.donor, { status: 'published' });
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const manage = `/${lang}/offers/${offerId}/manage`;
    expect(await (await ask(people.broker, manage)).text()).not.toContain(t('offers.act.copy'));
    const page = await (await ask(people.donor, manage)).text();
    expect(page).toContain(t('offers.act.copy'));
    const id = /action="[^"]*\/copy"[^>]*>.*?name="id" value="([0-9a-f-]{36})"/s.exec(page)?.[1] ?? '';
    const sent = await send(people.donor, `/${lang}/offers/${offerId}/copy`, new URLSearchParams({ id }));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/${lang}/offers/${id}/edit`]);
  }
  const odd = await send(people.donor, `/en/offers/${offerId}/copy`, new URLSearchParams({ id: 'x' }));
  expect(odd.status).toBe(400);
});
