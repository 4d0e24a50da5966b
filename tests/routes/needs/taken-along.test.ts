import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography, useInstallationMode } from '#app/operations/installation.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
beforeAll(() => useInstallationMode('demonstration'));
afterAll(() => useInstallationMode('production'));

test('a broker takes along of a need what its State let go out, and neither its name nor its words', async () => {
  const { owner, ask } = product();
  const need = await owner
    .selectFrom('needs')
    .selectAll()
    .where('status', '=', 'unmet')
    .where('pooled', '=', false)
    .orderBy('title')
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('needs')
    .set({ unmet_next: 'dossier', agreed_reach: null })
    .where('id', '=', need.id)
    .execute();
  const who = await findWearer(owner, 'broker');
  const state = await owner
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', need.organisation_id)
    .executeTakeFirstOrThrow();
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const taken = `/${lang}/needs/${need.id}/dossier?for=partners`;
    expect((await ask(`/${lang}/unmet-needs`, { who })).body).toContain(taken);
    expect((await ask(`/${lang}/needs/${need.id}/unmet`, { who })).body).toContain(taken);
    const whole = (await ask(`/${lang}/needs/${need.id}/dossier`, { who })).body;
    expect(whole).toContain(t('dossier.in_confidence'));
    const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'));
    const { status, body } = await ask(taken, { who });
    expect([status, body.includes(t(`codes.themes.${need.themes[0] as 'CRM'}`))]).toEqual([200, true]);
    const place = placeName(currentGeography(), need.state_code, t);
    for (const hidden of [place, state.name, need.title])
      expect([hidden, main(body).includes(hidden), main(whole).includes(hidden)]).toEqual([
        hidden,
        false,
        hidden !== state.name,
      ]);
  }
  // Nothing of what goes to certain donors alone, or of what its State withdrew.
  for (const held of [
    { agreed_reach: JSON.stringify({ mode: 'themes' }) },
    { agreed_reach: null, status: 'withdrawn' as const },
  ]) {
    await owner.updateTable('needs').set(held).where('id', '=', need.id).execute();
    const { body } = await ask(`/en/needs/${need.id}/dossier?for=partners`, { who });
    expect(body).toContain(translator('en')('dossier.none_for_partners'));
    expect(body).not.toContain('id="view-registered"');
  }
});

test('from a need its State and brokers reach its matches', async () => {
  const { owner, ask } = product();
  const { id, match, reference, organisation } = await owner
    .selectFrom('needs as n')
    .innerJoin('matches as m', 'm.need_id', 'n.id')
    .select(['n.id', 'm.id as match', 'm.reference', 'n.organisation_id as organisation'])
    .where('n.status', 'in', ['matched', 'in-delivery'])
    .where('n.pooled', '=', false)
    .where('m.introduced_at', 'is not', null)
    .orderBy('m.reference')
    .executeTakeFirstOrThrow();
  for (const who of [
    await findWearer(owner, 'focal_point', organisation),
    await findWearer(owner, 'broker'),
  ]) {
    const { body } = await ask(`/en/needs/${id}`, { who });
    expect(body).toContain(`<a href="/en/matches/${match}">`);
    expect(body).toContain(reference);
  }
});
