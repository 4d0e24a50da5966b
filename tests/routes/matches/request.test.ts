import { expect, test, vi } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { flashCookie } from '#app/http/flash.ts';
import { translator } from '#app/i18n/translate.ts';
import { declareInterest } from '#app/operations/matches/declare-interest.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { arrangeNeed, arrangePair, INTEREST } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const { ask, send } = served;

test('from its ranked offers, or from the offer, a State asks with a need that goes round', async () => {
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const { needId, offerId } = await pair();
    const here = `/${lang}/needs/${needId}/request?offer=${offerId}`;
    expect(await page(`/${lang}/needs/${needId}/ranking`)).toContain(`request?offer=${offerId}`);
    expect(await page(`/${lang}/needs/new?offer=${offerId}`)).toContain(here);
    expect(await page(here)).toContain(t('matches.ask.button'));

    const answer = await askFor(here, offerId);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toContain(flashCookie('matches.flash.asked').split(';')[0]);
    const match = answer.headers.get('location')!;
    expect(await page(match)).toContain(t('matches.status.requested'));
    const again = await page(here);
    expect(again).toContain(match);
    expect(again).not.toContain(t('matches.ask.button') + '</button>');
    expect(await page(`/${lang}/needs/${needId}/ranking`)).not.toContain(`request?offer=${offerId}`);
    const twice = await askFor(here, offerId);
    expect([twice.status, twice.headers.get('location')]).toEqual([303, match]);
  }
});

test('an offer that is full, or not open to the State, is not asked for with a need that is still to be written', async () => {
  const t = translator('en');
  const { donor } = served.people;
  const arrange = (change: Parameters<typeof arrangeOffer>[2]) =>
    arrangeOffer(served.database, donor, change);
  const free = await arrange({ status: 'published', eligible: ['all'] });
  const full = await arrange({ status: 'published', eligible: ['all'] });
  await served.database.owner
    .updateTable('offers')
    .set({ slots: 1, slots_taken: 1 })
    .where('id', '=', full)
    .execute();
  const elsewhere = await arrange({ status: 'published', eligible: ['150'] });
  for (const [id, says] of [
    [free, 'needs.new.offer_next'],
    [full, 'needs.asked.full'],
    [elsewhere, 'needs.asked.not_open'],
  ] as const) {
    await known(id);
    const shown = await vi.waitFor(async () => {
      const read = await page(`/en/needs/new?offer=${id}`);
      expect(read).toContain(t(says));
      return read;
    }, PATIENCE);
    expect([says, shown.includes(`name="offer" value="${id}"`)]).toEqual([says, id === free]);
  }
});

test('that asking widens what the State agreed to is said where it does, and nowhere else', async () => {
  const t = translator('en');
  const { needId, offerId } = await pair();
  const here = `/en/needs/${needId}/request?offer=${offerId}`;
  const agreeTo = (mode: string, donors: string[]) =>
    served.database.owner
      .updateTable('needs')
      .set({ agreed_reach: JSON.stringify({ mode, donors }) })
      .where('id', '=', needId)
      .execute();
  const own = served.people.donor.hat.organisation.id;
  for (const [mode, donors, widens] of [
    ['registered', [], false],
    ['named', [own], false],
    ['named', [served.people.secondDonor.hat.organisation.id], true],
  ] as const) {
    await agreeTo(mode, [...donors]);
    expect([mode, (await page(here)).includes(t('matches.ask.not_reached'))]).toEqual([mode, widens]);
  }
});

test('nothing tells whether a donor has declared interest', async () => {
  const until = addDays(dayOf(new Date()), 30);
  // Both are there from the start: points depend on what else is offered.
  const pairs = [await pair(), await pair()];
  const answers = [];
  for (const [index, pair] of pairs.entries()) {
    const need = served.database.owner.updateTable('needs').set({ circulates_until: until });
    await need.where('id', '=', pair.needId).execute();
    const start = addDays(until, 30);
    const interest = { ...INTEREST, startsOn: start, endsOn: addDays(start, 60) };
    if (index === 1)
      expect(await declareInterest(served.people.donor, { ...pair, interest }, new Date())).toMatchObject({
        ok: true,
      });
    const here = `/en/needs/${pair.needId}/request?offer=${pair.offerId}`;
    const before = await page(here);
    const { status, headers } = await askFor(here, pair.offerId);
    const match = headers.get('location')!;
    answers.push([before, status, await page(match), await page('/en/matches')].map(nameless));

    function nameless(shown: string | number): string {
      const ids = [pair.needId, pair.offerId, match.split('/').at(-1)!];
      return ids.reduce((text, id) => text.replaceAll(id, 'ID'), String(shown)).replaceAll(OWN_OF_EACH, '');
    }
  }
  const [without, withInterest] = answers;
  expect(withInterest?.slice(0, 3)).toEqual(without?.slice(0, 3));
  expect(withInterest?.[3]).not.toContain(translator('en')('matches.status.interest-declared'));
});

/** References, the one-time mark of scripts, the number of a request and the moment of the State's own act. */
const OWN_OF_EACH =
  /[NOM]-[A-Z0-9]{6}|nonce="[^"]*"|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|dateTime="[^"]*"|\d\d:\d\d UTC/g;

test('what does not fit says why, and what is not published or not the State’s is not asked for', async () => {
  const t = translator('en');
  const { needId, offerId } = await pair();
  const elsewhere = await arrangeOffer(served.database, served.people.donor, {
    status: 'published',
    eligible: ['150'],
  });
  await known(elsewhere);
  const here = `/en/needs/${needId}/request?offer=`;
  const stopped = await page(here + elsewhere);
  expect(stopped).toContain(t('matches.ask.stopped_next'));
  expect(stopped).toContain(`href="/en/needs/new?offer=${elsewhere}"`);
  expect(stopped).not.toContain(t('matches.ask.yes'));
  const refused = await askFor(here + elsewhere, elsewhere);
  expect([refused.status, await refused.text()]).toEqual([
    409,
    expect.stringContaining(t('refusals.stopped')),
  ]);
  for (const none of ['', 'x', needId]) expect(await page(here + none)).toContain(t('matches.ask.no_offer'));
  const validated = await arrangeNeed(served.database, served.people.focalPoint, { status: 'validated' });
  expect(await page(`/en/needs/${validated}/request?offer=${offerId}`)).toContain(
    t('matches.ask.not_circulating'),
  );
  expect((await ask(served.people.secondFocalPoint, here + offerId)).status).toBe(404);
  expect((await ask(served.people.donor, here + offerId)).status).toBe(404);
});

test('a request is taken back without a reason, and it is said that its donor was never told of it', async () => {
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const { needId, offerId } = await pair();
    const asked = await askFor(`/${lang}/needs/${needId}/request?offer=${offerId}`, offerId);
    const match = asked.headers.get('location')!;
    expect(await page(match)).toContain(t('matches.take_back.recipient'));
    const leaving = await page(`${match}/answer`);
    expect(leaving).toContain(t('matches.take_back.consequence.recipient'));
    expect(leaving).toContain(`${t('matches.reason.label')} (${t('common.optional')})`);
    expect(leaving).toContain(t('matches.reason.none'));
    expect(leaving).not.toContain(t('matches.answer.no_consequence'));
    const form = new URLSearchParams({ answer: 'no', text: '' });
    const left = await send(served.people.focalPoint, `${match}/answer`, form);
    expect([left.status, left.headers.get('location')]).toEqual([303, match]);
    expect(left.headers.get('set-cookie')).toContain(
      flashCookie('matches.flash.taken_back.recipient').split(';')[0],
    );
    expect(await page(match)).toContain(t('matches.happened.request-taken-back'));
    expect((await ask(served.people.donor, match)).status).toBe(404);
    // Whoever goes back to the form finds no promise of one, and the way on.
    const over = await page(`${match}/answer`);
    expect(over).toContain(t('matches.answer.nothing'));
    expect(over).toContain(`${t('matches.nothing_to_answer')} <a href="${match}">`);
    expect(over).not.toContain(t('matches.leave.heading'));
    // Nor is it led to ask once more for what would be refused.
    const ranked = await page(`/${lang}/needs/${needId}/ranking`);
    expect(ranked).not.toContain(`request?offer=${offerId}`);
    expect(ranked).toContain(t('matches.ask.taken_back'));
    const again = await page(`/${lang}/needs/${needId}/request?offer=${offerId}`);
    expect(again).toContain(t('matches.ask.taken_back'));
    expect(again).not.toContain(t('matches.ask.yes'));
  }
});

test('a broker who closes what is not proposed yet reads that only one side learns of it', async () => {
  const { needId, offerId } = await pair();
  const asked = await askFor(`/en/needs/${needId}/request?offer=${offerId}`, offerId);
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const path = asked.headers.get('location')!.replace('/en/', `/${lang}/`);
    const closure = await (await ask(served.people.broker, `${path}/closure`)).text();
    expect(closure).toContain(t('matches.closure.consequence_unproposed'));
    expect(closure).not.toContain(t('matches.closure.consequence'));
  }
});

test('a search that finds no offer leads on to asking for help', async () => {
  await pair();
  for (const lang of UI_LANGUAGES) {
    const found = await ask(undefined, `/${lang}/offers?q=zzzzqqqq`);
    expect(await found.text()).toContain(`href="/${lang}/needs/new"`);
    expect(await (await ask(undefined, `/${lang}/offers`)).text()).not.toContain(`href="/${lang}/needs/new"`);
  }
});

/** What is published is known to a process once its notification arrives, which nothing here waits for otherwise. */
const PATIENCE = { timeout: 10_000, interval: 50 };

async function known(offerId: string): Promise<void> {
  await vi.waitFor(
    async () => expect((await ask(undefined, `/en/offers/${offerId}`)).status).toBe(200),
    PATIENCE,
  );
}

async function pair() {
  const arranged = await arrangePair(served.database, served.people);
  await known(arranged.offerId);
  return arranged;
}

async function page(path: string): Promise<string> {
  const answer = await ask(served.people.focalPoint, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

function askFor(path: string, offer: string): Promise<Response> {
  return send(served.people.focalPoint, path, new URLSearchParams({ offer }));
}
