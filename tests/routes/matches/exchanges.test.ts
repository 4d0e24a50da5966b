import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { flashCookie } from '#app/http/flash.ts';
import { addMember, addOrganisation, type CastMember } from '#tests/support/cast.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const { ask, send } = served;

const LANGUAGES = ['en', 'ar'] as const;

test('where nobody fits it says so, and what would have to be there', async () => {
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = await (await ask(served.people.broker, `/${lang}/exchanges`)).text();
    expect(page).toContain(t('exchanges.found', { count: 0 }));
    expect(page).toContain(t('exchanges.none_next'));
    expect(page).not.toContain('name="arcs[]"');
  }
});

test('it shows ten, and more where there are more', async () => {
  const names = ['Tavira', 'Ombria', 'Selkov', 'Quillon', 'Rethan'];
  for (const [index, name] of names.entries()) {
    const stateCode = ['XB', 'XC', 'XE', 'XF', 'XG'][index]!;
    const organisation = await addOrganisation(served.database, { name, kind: 'state', stateCode });
    const focalPoint = await addMember(served.database, {
      name: `Of ${name}`,
      role: 'focal_point',
      organisation,
    });
    await arrangeNeed(served.database, focalPoint, { title: `Need of ${name}` });
    await arrangeOffer(served.database, focalPoint, {
      status: 'published',
      eligible: ['all'],
      languages: ['fr'],
      title: `Offer of ${name}`,
    });
  }
  // Of five that all give to each other: ten pairs, and ten threes both ways round.
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const first = await (await ask(served.people.broker, `/${lang}/exchanges`)).text();
    expect(first).toContain(t('exchanges.found', { count: 30 }));
    expect(first.match(/id="exchange-/g)).toHaveLength(10);
    expect(first).toContain(t('exchanges.more', { count: 10 }));
    expect(first).toContain('href="?shown=20#exchange-11"');
    const all = await (await ask(served.people.broker, `/${lang}/exchanges?shown=30`)).text();
    expect(all.match(/id="exchange-/g)).toHaveLength(30);
    expect(all).not.toContain('?shown=40');
  }
});

test('all parts are proposed, or some, or none, and the answer says which', async () => {
  const arcs = await arcsOf(1);
  const [first, second] = arcs as [string, string];
  const offerId = second.split(':')[1]!;
  const put = (status: 'published' | 'paused') =>
    served.database.owner.updateTable('offers').set({ status }).where('id', '=', offerId).execute();
  await put('paused');
  const some = await propose(served.people.broker, arcs);
  expect([some.status, some.headers.get('location')]).toEqual([303, '/en/exchanges']);
  expect(flashOf(some)).toBe(flashCookie('exchanges.flash.some'));
  const none = await propose(served.people.broker, [second, second]);
  expect(none.status).toBe(409);
  expect(await none.text()).toContain(translator('en')('refusals.offer-not-published'));
  await put('published');
  expect(flashOf(await propose(served.people.broker, arcs))).toBe(flashCookie('matches.flash.proposed'));
  // Sent twice is sent.
  expect(flashOf(await propose(served.people.broker, arcs))).not.toBe(flashCookie('exchanges.flash.some'));
  const { rows } = {
    rows: await served.database.owner
      .selectFrom('matches')
      .select(['need_id', 'offer_id', 'status'])
      .execute(),
  };
  expect(new Set(rows.map(({ need_id, offer_id }) => `${need_id}:${offer_id}`))).toEqual(
    new Set([first, second]),
  );
  expect(rows.map(({ status }) => status)).toEqual(['proposed', 'proposed']);
});

test('what none of our pages sends is refused, and it is there for brokers alone', async () => {
  const arcs = await arcsOf(2);
  for (const sent of [[], arcs.slice(0, 1), ['x:y', 'y:x'], [...arcs, ...arcs]])
    expect((await propose(served.people.broker, sent)).status).toBe(400);
  for (const who of [
    served.people.donor,
    served.people.focalPoint,
    served.people.hubCoordinator,
    served.people.verifier,
  ]) {
    expect((await ask(who, '/en/exchanges')).status).toBe(404);
    expect((await propose(who, arcs)).status).toBe(404);
  }
});

/** What the form of one exchange would send. */
async function arcsOf(index: number): Promise<string[]> {
  const page = await (await ask(served.people.broker, '/en/exchanges?shown=30')).text();
  const form = new RegExp(`id="exchange-${index}"([^]*?)(?:id="exchange-${index + 1}"|$)`).exec(page)![1]!;
  return [...form.matchAll(/name="arcs\[\]" value="([^"]+)"/g)].map(([, value]) => value!);
}

function flashOf(answer: Response): string | undefined {
  return answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(flashCookie('matches.flash.proposed').split('=')[0]!));
}

function propose(by: CastMember, arcs: readonly string[]): Promise<Response> {
  return send(by, '/en/exchanges', new URLSearchParams(arcs.map((arc) => ['arcs[]', arc])));
}
