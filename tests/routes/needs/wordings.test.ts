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
  const open = await read(here);
  expect(open).toContain(en('wordings.before', title));
  expect(open).not.toContain(en('wordings.before_past', title));

  const id = /name="id" value="([^"]+)"/.exec(open)?.[1] ?? '';
  const taken = await send(people.focalPoint, here, new URLSearchParams({ id, answer: 'accepted' }));
  expect(taken.status).toBe(303);
  const after = await read(here);
  expect(after).toContain(en('wordings.before_past', title));
  expect(after).not.toContain(`${en('wordings.before', title)}<`);
  expect(await read(`/ar/needs/${needId}/wording`)).toContain('أُخذ به في ');
  expect(ar('wordings.by', { person: '', at: '' })).not.toContain('الوسيط');
});
