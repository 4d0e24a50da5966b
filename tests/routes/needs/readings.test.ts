import { expect, test } from 'vitest';
import { ROUTES } from '#app/routes/table.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

/** Pages of a need that a broker has while it goes round: each shows something that the need says. */
const pages = ROUTES.filter(
  ({ path, kind, access }) =>
    kind === 'page' &&
    /^needs\/:id(\/[a-z-]+)?$/.test(path) &&
    Array.isArray(access) &&
    access.includes('broker'),
);

test('whichever page of a need a broker opens, its State reads that it was opened', async () => {
  const { database, people, ask } = served;
  const id = await arrangeNeed(database, people.focalPoint);
  const opened: string[] = [];
  const unread: string[] = [];
  for (const { path } of pages) {
    await database.owner.deleteFrom('view_readings').execute();
    const page = await ask(people.broker, `/en/${path.replace(':id', id)}`);
    if (page.status !== 200) continue;
    opened.push(path);
    const rows = await database.owner.selectFrom('view_readings').select(['view', 'person_id']).execute();
    if (rows.length !== 1 || rows[0]?.person_id !== people.broker.person.id) unread.push(path);
  }
  expect(unread).toEqual([]);
  for (const known of ['needs/:id', 'needs/:id/circulation', 'needs/:id/ranking', 'needs/:id/validation'])
    expect(opened).toContain(known);
});
