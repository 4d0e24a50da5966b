import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { translator } from '#app/i18n/translate.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { MATCHES_A_PAGE } from '#db/queries/matches/lists.ts';
import { arrangeNeed, arrangePair, INTEREST } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('a donor reads on its offer how many places are taken, and which matches of it reached it', async () => {
  const { database, people, ask } = served;
  const now = new Date();
  const { needId, offerId } = await arrangePair(database, people);
  const hidden = await arrangeNeed(database, people.secondFocalPoint);
  const until = addDays(dayOf(now), 30);
  await database.owner
    .updateTable('needs')
    .set({ circulates_until: until })
    .where('id', 'in', [needId, hidden])
    .execute();
  const page = async (lang: 'en' | 'ar', who = people.donor) =>
    (await ask(who, `/${lang}/offers/${offerId}/manage`)).text();
  const [en, ar] = [translator('en'), translator('ar')];
  expect(await page('en')).toContain(en('offers.places.no_match'));

  const interest = { ...INTEREST, startsOn: until, endsOn: addDays(until, 60) };
  const own = must(await declareInterest(people.donor, { needId, offerId, interest }, now));
  const request = await database.owner
    .insertInto('matches')
    .values({
      reference: referenceFrom('M', randomBytes(6)),
      need_id: hidden,
      offer_id: offerId,
      status: 'requested',
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  await database.owner.updateTable('offers').set({ slots_taken: 1 }).where('id', '=', offerId).execute();

  const shown = await page('en');
  expect(shown).toContain(en('offers.places.taken', { taken: 1, places: 2 }));
  expect(shown).toContain(`href="/en/matches/${own.matchId}"`);
  expect(shown).toContain(`(${en('matches.status.interest-declared')})`);
  // Asked for by a State, it has not reached the donor.
  expect(shown).not.toContain(request.id);
  expect(await page('ar')).toContain(ar('offers.places.taken', { taken: 1, places: 2 }));
  expect(await page('en', people.broker)).not.toContain(en('offers.places.title'));
});

test('of more matches than a page holds a donor reads that there are others, and where', async () => {
  const { database, people, ask } = served;
  const { needId, offerId } = await arrangePair(database, people);
  const t = translator('en');
  const page = async () => (await ask(people.donor, `/en/offers/${offerId}/manage`)).text();
  const overOnes = (count: number) =>
    database.owner
      .insertInto('matches')
      .values(
        Array.from({ length: count }, () => ({
          reference: referenceFrom('M', randomBytes(6)),
          need_id: needId,
          offer_id: offerId,
          status: 'closed',
          closing_code: 'lapsed-without-reply',
          known_to_donor: true,
        })) as never,
      )
      .execute();

  await overOnes(MATCHES_A_PAGE);
  expect(await page()).not.toContain(t('offers.places.all'));
  await overOnes(1);
  const shown = await page();
  expect(shown).toContain(t('offers.places.more', { count: MATCHES_A_PAGE }));
  expect(shown.match(/href="\/en\/matches\/[0-9a-f-]{36}"/g)).toHaveLength(MATCHES_A_PAGE);
});

test('of what a donor may do with its offer comes first what is waited for, and last what ends it', async () => {
  const { database, people, ask } = served;
  const offerId = await arrangeOffer(database, people.donor, { status: 'published' });
  // Confirmed long ago: its donor is asked whether it still stands.
  const asked = { reconfirmed_at: new Date(Date.now() - 170 * 86_400_000) };
  await database.owner.updateTable('offers').set(asked).where('id', '=', offerId).execute();
  const page = await (await ask(people.donor, `/en/offers/${offerId}/manage`)).text();
  const places = ['/renewal"', '/pause"', '/version"', '/withdrawal"'].map((act) =>
    page.indexOf(`${offerId}${act}`),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test.each(['en', 'ar'] as const)(
  'whose turn it is, is said to a donor of its own offer as “you” (%s)',
  async (lang) => {
    const { database, people, ask } = served;
    const t = translator(lang);
    const offerId = await arrangeOffer(database, people.donor, { status: 'returned' });
    const page = async (path: string, who = people.donor) =>
      (await ask(who, `/${lang}/offers/${path}`)).text();
    expect(await page(`${offerId}/manage`)).toContain(`<dd>${t('offers.holder.you')}</dd>`);
    const [before = ''] = t('offers.with_since', { who: t('offers.holder.you'), day: '|' }).split('|');
    expect(await page('mine?status=returned')).toContain(before);
    expect(await page(`${offerId}/manage`, people.broker)).toContain(`<dd>${t('offers.holder.donor')}</dd>`);
  },
);

function must<T>(outcome: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
