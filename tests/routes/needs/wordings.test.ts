import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('words that were replaced are shown as they were before, and nobody’s gender is guessed', async () => {
  const { people, database, ask, send } = served;
  const needId = await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
  const here = `/en/needs/${needId}/wording`;
  const read = async (path: string) => (await ask(people.focalPoint, path)).text();
  const [en, ar] = [translator('en'), translator('ar')];
  const title = { name: en('needs.field.title') };

  const words = { field: 'title', text: 'Clearer words for the title', line: '' };
  expect((await send(people.broker, here, new URLSearchParams(words))).status).toBe(303);
  // Whoever validates it now ends what a colleague asked.
  const before = await (await ask(people.secondBroker, `/en/needs/${needId}/validation`)).text();
  expect(before).toContain(en('wordings.unanswered', { count: 1 }));
  expect(before).toContain(`<a href="${here}">${en('wordings.unanswered_link')}</a>`);
  const open = await read(here);
  expect(open).toContain(en('wordings.before', title));
  expect(open).not.toContain(en('wordings.before_past', title));

  const id = /name="id" value="([^"]+)"/.exec(open)?.[1] ?? '';
  const taken = await send(people.focalPoint, here, new URLSearchParams({ id, answer: 'accepted' }));
  expect(taken.status).toBe(303);
  expect(await (await ask(people.broker, `/en/needs/${needId}/validation`)).text()).not.toContain(
    en('wordings.unanswered_link'),
  );
  const after = await read(here);
  expect(after).toContain(en('wordings.before_past', title));
  expect(after).not.toContain(`${en('wordings.before', title)}<`);
  expect(await read(`/ar/needs/${needId}/wording`)).toContain('أُخذ به في ');
  expect(ar('wordings.by', { person: '', at: '' })).not.toContain('الوسيط');
});

test('whoever opens again the page where they returned a need is led to it', async () => {
  const { people, database, ask, send } = served;
  const needId = await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
  const here = `/needs/${needId}/return`;
  const said = new URLSearchParams({ code: 'unclear', text: 'Say what would be measured.' });
  expect((await send(people.broker, `/en${here}`, said)).status).toBe(303);
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const again = await ask(people.broker, `/${lang}${here}`);
    expect(again.status).toBe(200);
    const page = await again.text();
    expect(page).toContain(t('needs.return.closed', { status: t('needs.status.returned') }));
    expect(page).toContain(`<a href="/${lang}/needs/${needId}">${t('needs.record.go')}</a>`);
    expect(page).not.toContain('<textarea');
  }
});
