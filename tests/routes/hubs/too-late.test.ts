import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { translator } from '#app/i18n/translate.ts';
import { askOpinion } from '#app/operations/hubs/ask-opinion.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const TYPED = 'Advisers there answer in French.';

test('an opinion that comes after its match ended is given back, and its letter leads to the hub’s list', async () => {
  const { database, people, ask, send } = served;
  const { hubCoordinator, broker, donor } = people;
  const hubId = hubCoordinator.hat.organisation.id;
  const { id } = await needThatIs('circulating', people, { content: { hubIds: [hubId] } });
  await keepIt(id, hubCoordinator);
  const offerId = await arrangeOffer(database, donor, { status: 'published', eligible: ['all'] });
  const { rows } = await sql<{ id: string }>`
    insert into matches (reference, need_id, offer_id, status, proposed_by, proposed_at, answer_by)
    values (${referenceFrom('M', randomBytes(6))}, ${id}, ${offerId}, 'proposed', ${broker.person.id}, ${NOW}, '2026-12-14')
    returning id`.execute(database.owner);
  const matchId = rows[0]!.id;
  const asked = await askOpinion(broker, { id, hubId, matchId }, NOW);
  if (!asked.ok) throw new Error(asked.reason);
  const path = `/opinions/${asked.value.opinionId}`;
  await sql`update matches set status = 'closed', closing_code = 'no-fit', updated_at = ${NOW}
    where id = ${matchId}`.execute(database.owner);

  const form = new URLSearchParams({ act: 'give', verdict: 'fits', fit: TYPED, tieNote: '' });
  for (const lang of UI_LANGUAGES) {
    const answer = await send(hubCoordinator, `/${lang}${path}`, form);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain(translator(lang)('hubs.opinion.no_longer'));
    expect(page).toContain(TYPED);
    // Whoever only looks finds nothing, as before; so does whoever was never asked.
    expect((await ask(hubCoordinator, `/${lang}${path}`)).status).toBe(404);
    expect((await send(hubCoordinator, `/${lang}/opinions/${randomUUID()}`, form)).status).toBe(404);
    const inbox = await (await ask(hubCoordinator, `/${lang}/inbox`)).text();
    expect(inbox).not.toContain(path);
    expect(inbox).toContain(`href="/${lang}/hub-desk"`);
  }
});
