import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { editOffer } from '#app/operations/offers/edit-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const t = translator('en');

test('that a version ends with its offer is said before, and nothing calls it under way afterwards', async () => {
  const { donor } = served.people;
  const now = new Date();
  const shown = async (address: string) => (await served.ask(donor, `/en/offers/${address}`)).text();
  const offerId = await arrangeOffer(served.database, donor, { status: 'published' });
  const begun = await editOffer(donor, { offerId, versionId: randomUUID() }, now);
  if (!begun.ok) throw new Error(begun.reason);
  const versionId = begun.value.id;
  const referenceOf = async (id: string) =>
    (
      await served.database.owner
        .selectFrom('offers')
        .select('reference')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).reference;
  const reference = await referenceOf(offerId);

  expect(await shown(`${offerId}/withdrawal`)).toContain(t('versions.ends_with_offer'));
  expect(await shown(`${versionId}/withdrawal`)).not.toContain(t('versions.ends_with_offer'));
  expect(await shown('mine')).toContain(t('versions.of_published', { reference }));

  expect(await withdrawOffer(donor, { id: offerId }, now)).toMatchObject({ ok: true });
  const pages = await Promise.all(['mine', `${offerId}/manage`, `${versionId}/manage`].map(shown));
  for (const page of pages)
    for (const words of [
      t('versions.open'),
      t('versions.of_published', { reference }),
      t('offers.version.of'),
    ])
      expect(page).not.toContain(words);
  expect(pages[0]).toContain(reference);
  expect(pages[0]).not.toContain(await referenceOf(versionId));
  expect(pages[2]).toContain(t('versions.was'));
  expect(pages[2]).toContain(t('offers.event.end-with-offer'));
});

test('while what is published is suspended a broker is told that no version takes its place, and finds no button', async () => {
  const { database, people, ask } = served;
  const { donor, broker } = people;
  const now = new Date();
  const offerId = await arrangeOffer(database, donor, { status: 'published' });
  const begun = await editOffer(donor, { offerId, versionId: randomUUID() }, now);
  if (!begun.ok) throw new Error(begun.reason);
  const { owner } = database;
  await owner.updateTable('offers').set({ status: 'submitted' }).where('id', '=', begun.value.id).execute();
  const shown = async (page: string) => {
    const answer = await ask(broker, `/en/offers/${begun.value.id}/${page}`);
    const main = (await answer.text()).replace(/^[^]*<main/, '');
    return [main.includes(t('versions.suspended')), PRESS.test(main)];
  };
  for (const page of ['changes', 'publication'])
    expect([page, ...(await shown(page))]).toEqual([page, false, true]);
  await owner.updateTable('offers').set({ status: 'suspended' }).where('id', '=', offerId).execute();
  for (const page of ['changes', 'publication'])
    expect([page, ...(await shown(page))]).toEqual([page, true, false]);
});

const PRESS = />\s*Publish this version\s*<\/(a|button)>/;

test.each(['en', 'ar'] as const)(
  'before a draft that nobody saw is withdrawn, only what is true of it is said (%s)',
  async (lang) => {
    const { donor } = served.people;
    const said = translator(lang);
    const shown = async (offerId: string) =>
      (await served.ask(donor, `/${lang}/offers/${offerId}/withdrawal`)).text();
    const draft = await arrangeOffer(served.database, donor, { status: 'draft' });
    expect(await shown(draft)).toContain(said('offers.consequence.withdraw_draft'));
    expect(await shown(draft)).not.toContain(said('offers.consequence.withdraw'));
    const handedIn = { submitted_at: new Date() };
    await served.database.owner.updateTable('offers').set(handedIn).where('id', '=', draft).execute();
    expect(await shown(draft)).toContain(said('offers.consequence.withdraw'));
  },
);
