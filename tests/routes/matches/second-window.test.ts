import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { arrangePair } from '#tests/support/matches.ts';
import { arrangeAccepted } from '#tests/support/plans.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('a page that a broker acts on too late says where its record stands, and no condition that was met', async () => {
  const { database, people, send } = served;
  const { broker } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  expect(await introduceMatch(broker, { matchId }, new Date())).toMatchObject({ ok: true });
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const pressed = new URLSearchParams({ confirmed: 'yes' });
    const late = await send(broker, `/${lang}/matches/${matchId}/introduction`, pressed);
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain(t('matches.lead.introduced'));
    for (const words of ['matches.introduction.closed', 'matches.introduction.lead'] as const)
      expect(page).not.toContain(t(words));

    const round = new URLSearchParams({ mode: 'registered', days: '30' });
    const again = await send(broker, `/${lang}/needs/${pair.needId}/circulation`, round);
    const status = t('needs.status.circulating');
    expect(await again.text()).toContain(t('needs.circulation.closed', { status }));
  }
});
