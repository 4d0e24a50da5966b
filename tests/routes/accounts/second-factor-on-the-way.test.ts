import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { openSession } from '#tests/support/open-session.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const t = translator('en');

test('whoever is asked for a second factor on the way to a page is told before, and goes on to it afterwards', async () => {
  const { database, people } = served;
  const { person, hat } = people.focalPoint;
  const wearer = { personId: person.id, membershipId: hat.membershipId, role: hat.role };
  const { token } = await openSession(database.owner, wearer, new Date(), 'one');
  const weak = { ...people.focalPoint, token };
  const draft = await arrangeNeed(database, people.focalPoint, { status: 'draft' });
  const check = await (await served.ask(weak, `/en/needs/${draft}/check`)).text();
  expect(check).toContain(t('factors.from_handing_in'));

  await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
  const led = (await served.ask(weak, '/en/needs')).headers.get('location') ?? '';
  expect(led).toBe('/en/account/second-factor/new?next=%2Fen%2Fneeds');
  const offered = await (await served.ask(weak, led)).text();
  const written = /class="tws-code"[^>]*>([^<]*)</.exec(offered)?.[1] ?? '';
  const sealed = /name="sealed" value="([^"]*)"/.exec(offered)?.[1] ?? '';
  // Without script a form goes where its page says: the way on is kept there.
  expect(offered).toContain(`action="${led}"`);
  const code = new TOTP({ secret: Secret.fromBase32(written.replaceAll(' ', '')) }).generate();
  const proved = await served.send(weak, led, new URLSearchParams({ sealed, code }));
  const codes = await proved.text();
  expect([proved.status, codes.includes(t('factors.recovery.title'))]).toEqual([200, true]);
  expect(codes).toMatch(
    /<a [^>]*href="\/en\/needs"[^>]*class="govuk-button|class="govuk-button[^"]*"[^>]*href="\/en\/needs"/,
  );
});
