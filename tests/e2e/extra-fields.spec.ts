import { expect, test } from '@playwright/test';
import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, type Reader } from '#tests/support/addresses.ts';
import { openBrowser, useProduct } from './product.ts';

const product = useProduct();

/** What a form has no question for, in every spelling that a binding by name might know. */
const UNASKED: Readonly<Record<string, string>> = {
  org_id: 'OTHER',
  organisation_id: 'OTHER',
  organisationId: 'OTHER',
  author_id: 'OTHER',
  authorId: 'OTHER',
  created_by: 'OTHER',
  state_code: 'XZ',
  stateCode: 'XZ',
  status: 'published',
  visibility: 'public',
  verified: 'true',
  slotsTaken: '-5',
  published_at: '2020-01-01',
  role: 'administrator',
  membership_id: 'OTHER',
  kind: 'un',
  iatiReference: 'XX-OTHER',
  contactLine: 'Ring somebody else',
  ended_at: '2020-01-01',
};

type Table = 'offers' | 'needs' | 'people' | 'organisations';

const FORMS: readonly [path: string, reader: Reader, table: Table][] = [
  ['offers/new', 'donor', 'offers'],
  ['offers/:id/edit/:step', 'donor', 'offers'],
  ['needs/new', 'focal_point', 'needs'],
  ['needs/:id/edit/:step', 'focal_point', 'needs'],
  ['account', 'donor', 'people'],
  ['organisation', 'donor', 'organisations'],
  ['account/away', 'donor', 'people'],
  ['account/deputies', 'broker', 'people'],
  ['account/hand-over', 'broker', 'people'],
];

for (const [path, reader, table] of FORMS) {
  test(`${path} takes no more than it asks for`, async ({ browser }) => {
    const { owner } = product();
    const row = ROUTES.find((row) => row.path === path);
    if (!row) throw new Error(`No row ${path}`);
    const [found] = await listCases(owner, row, reader);
    if (!found?.who) throw new Error(`Nobody to open ${path}`);
    const before = await fixedColumns(owner, table);
    const others = await owner
      .selectFrom('organisations')
      .select('id')
      .orderBy('name')
      .executeTakeFirstOrThrow();

    const context = await openBrowser(browser, product(), { token: await product().signIn(found.who) });
    const page = await context.newPage();
    await page.goto(`/en/${found.path}`);
    const form = page.getByRole('main').locator('form[method=post]').first();
    const title = form.locator('input[name=title]');
    if (await title.count()) await title.fill('An honest title');
    await form.evaluate(
      (element, fields) => {
        for (const [name, value] of Object.entries(fields)) {
          if (element.querySelector(`[name="${name}"]`)) continue;
          const input = Object.assign(document.createElement('input'), { type: 'hidden', name, value });
          element.append(input);
        }
      },
      withId(UNASKED, others.id),
    );
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      form.getByRole('button').first().click(),
    ]);
    expect([303, 400]).toContain(answer.status());

    const after = await fixedColumns(owner, table);
    for (const [id, columns] of Object.entries(before)) expect(after[id]).toEqual(columns);
    const mine = await owner
      .selectFrom('memberships')
      .select('organisation_id')
      .where('id', '=', found.who.membershipId)
      .executeTakeFirstOrThrow();
    for (const [id, columns] of Object.entries(after)) {
      if (id in before) continue;
      expect(columns).toMatchObject({
        organisation_id: mine.organisation_id,
        author_id: found.who.personId,
        status: 'draft',
      });
    }
    await context.close();
  });
}

function withId(fields: Readonly<Record<string, string>>, id: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.replace('OTHER', id)]),
  );
}

/** Of every record, what no form of its own may change. */
async function fixedColumns(owner: Kysely<Database>, table: Table) {
  const columns = {
    offers: sql`id, organisation_id, author_id, status, slots_taken, published_at::text`,
    needs: sql`id, organisation_id, author_id, status, state_code, circulated_at::text`,
    organisations: sql`id, name, kind, state_code, iati_reference, contact_line, ended_at::text, merged_into`,
    people: sql`p.id, email, disabled_at::text, (select string_agg(role || organisation_id, ',' order by id) from memberships where person_id = p.id) as hats`,
  }[table];
  const { rows } = await sql<{ id: string }>`select ${columns} from ${sql.table(table)} p`.execute(owner);
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
