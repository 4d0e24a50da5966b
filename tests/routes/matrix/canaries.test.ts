import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEED_PART_IDS, NEED_PARTS, tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { NEED_COLUMNS, needOf } from '#db/queries/needs/row.ts';
import { putNeedViews } from '#db/queries/needs/views.ts';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer, listCases, mayUse, type Wearer } from '#tests/support/addresses.ts';
import { useProduct, type Answer } from './product.ts';

/**
 * Words that occur nowhere else, in everything that is restricted about one circulating need, its delegation and its
 * focal point. Whoever was not introduced must not meet one of them, on any page, in any byte.
 */
const CANARIES = [
  'quillfrost',
  'marzipanel',
  'vexborough',
  'tundrapike',
  'olivandra',
  'sorrelgate',
  'brumwick',
  'kestrelyn',
  'nimbusova',
  'pallowmere',
  'zephyrine',
  'harrowquist',
] as const;
const [
  title,
  summary,
  statement,
  indicator,
  target,
  basis,
  section,
  excluded,
  organisation,
  person,
  post,
  contact,
] = CANARIES;

const SEARCHES = ['/en/offers', '/ar/offers'] as const;
const product = useProduct();
const foundBefore = new Map<string, string>();
let needId = '';
let owners: Wearer;
const strangers = new Map<string, Wearer | undefined>();

beforeAll(async () => {
  useInstallationMode('demonstration');
  const { owner } = product();
  const { rows } = await sql<{ id: string; organisation_id: string; donor_organisation_id: string }>`
    select n.id, n.organisation_id, m.donor_organisation_id
    from needs n join matches m on m.need_id = n.id and m.known_to_donor
    where n.status = 'circulating' and not n.pooled
      and not exists (select from matches i where i.need_id = n.id and i.status in ('introduced', 'designing', 'agreed'))
      and not exists (select from published_offers o where o.organisation_id = n.organisation_id)
    order by n.title, (select title from offers where id = m.offer_id) limit 1
  `.execute(owner);
  const [need] = rows;
  if (!need) throw new Error('The demonstration has no circulating need that was only proposed.');
  needId = need.id;
  const anybody = (await findWearer(owner, 'verifier')) as Wearer;
  for (const path of SEARCHES) {
    for (const word of CANARIES) foundBefore.set(`${path} ${word}`, await search(path, word, anybody));
  }
  await owner
    .updateTable('needs')
    .set({
      title,
      summary,
      outcomes: JSON.stringify([{ statement, indicator, baseline: indicator, target, by: '2027-12-31' }]),
      basis: 'cited',
      basis_title: basis,
      basis_section: section,
      excluded_organisations: [excluded],
      outside_contact: contact,
      // A hub that its State chose reads it, and is no stranger.
      hub_ids: [],
      // The language of a text narrows a region down, and would be hidden with it.
      text_language: 'en',
    })
    .where('id', '=', needId)
    .execute();
  await owner
    .updateTable('organisations')
    .set({ name: organisation })
    .where('id', '=', need.organisation_id)
    .execute();
  await serve(tiersOf({ summary: 'T2', exclusions: 'T2' }));
  owners = (await findWearer(owner, 'focal_point', need.organisation_id)) as Wearer;
  await owner
    .updateTable('people')
    .set({ name: person, post, email: `${person}@${post}.example` })
    .where('id', '=', owners.personId)
    .execute();

  strangers.set('anonymous', undefined);
  strangers.set('a donor it was proposed to', await findWearer(owner, 'donor', need.donor_organisation_id));
  strangers.set('a focal point of another State', await findOtherFocalPoint(need.organisation_id));
  strangers.set('verifier', await findWearer(owner, 'verifier'));
  strangers.set('hub_coordinator', await findStrangeHub(need.organisation_id));
});

afterAll(() => useInstallationMode('production'));

test('its own focal point reads all of it: the words are where they should be', async () => {
  const { body } = await product().ask(`/en/needs/${needId}`, { who: owners });
  for (const word of [title, summary, statement, indicator, target, basis, section, excluded])
    expect(body).toContain(word);
});

test('the same search finds them where they leak: in the views of a State that shows everything to everybody', async () => {
  const widest = Object.fromEntries(NEED_PART_IDS.map((part) => [part, NEED_PARTS[part].tiers[0]]));
  await serve(tiersOf(widest));
  try {
    const { reference } = await product()
      .owner.selectFrom('needs')
      .select('reference')
      .where('id', '=', needId)
      .executeTakeFirstOrThrow();
    const shown = [title, summary, statement, indicator, target, basis, section];
    for (const [name, path] of [
      ['anonymous', `/en/needs/public/${reference}`],
      ['verifier', `/en/needs/${needId}`],
    ] as const) {
      const told = (await listTold(strangers.get(name), [path])).join('\n');
      for (const word of shown) expect(told, `${name} ${word}`).toContain(word);
    }
  } finally {
    await serve(tiersOf({ summary: 'T2', exclusions: 'T2' }));
  }
}, 120_000);

describe.each([
  'anonymous',
  'a donor it was proposed to',
  'a focal point of another State',
  'hub_coordinator',
  'verifier',
])('%s', (name) => {
  test('meets none of its words on any page', async () => {
    expect(await listTold(strangers.get(name))).toEqual([]);
  }, 120_000);
});

test.each(SEARCHES)('searching %s finds what it found before the words were written', async (path) => {
  for (const [name, who] of strangers) {
    if (!who) continue;
    for (const word of CANARIES) {
      const found = await search(path, word, who);
      expect.soft(found, `${name}: ${word}`).toBe(foundBefore.get(`${path} ${word}`));
    }
  }
});

test('no word of it is in the log, in a letter, in the export of the log of acts, or in what was built', async () => {
  const { owner, output } = product();
  const rows = await sql<{ text: string }>`
    select jsonb_build_object('letters', (select jsonb_agg(to_jsonb(o)) from outbox o where o.email not like ${`%${person}%`}),
      'acts', (select jsonb_agg(p.payload) from audit_payloads p))::text as text`.execute(owner);
  const built = readdirSync('build', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  expect(built.length).toBeGreaterThan(10);
  const bytes = [output(), rows.rows[0]!.text, ...built].join('\n').toLowerCase();
  expect(CANARIES.filter((word) => bytes.includes(word))).toEqual([]);
});

/** Where a reader meets one of the words: each page with each word on it. */
async function listTold(who: Wearer | undefined, paths?: readonly string[]): Promise<string[]> {
  const told: string[] = [];
  for await (const [path, { body, headers }] of paths ? each(paths, who) : reachable(who)) {
    // In a demonstration that page shows who its invented people are.
    if (path.startsWith('/en/sign-in') || path.startsWith('/ar/sign-in')) continue;
    const bytes = `${[...headers].join('\n')}\n${body}`.toLowerCase();
    told.push(...CANARIES.filter((word) => bytes.includes(word)).map((word) => `${path} tells ${word}`));
  }
  return told;
}

async function* each(paths: readonly string[], who: Wearer | undefined): AsyncGenerator<[string, Answer]> {
  for (const path of paths) yield [path, await product().ask(path, { who })];
}

/** What each audience gets of the need by these choices, as if its State had agreed to them. */
async function serve(tiers: NeedTiers): Promise<void> {
  const { owner } = product();
  const row = await owner
    .selectFrom('needs')
    .select(NEED_COLUMNS)
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  const { views } = viewsOf(needOf(row), tiers);
  await owner.transaction().execute((tx) =>
    putNeedViews(
      tx,
      needId,
      Object.values(views).map((view) => ({ view, region: '001' })),
      { circulating: true, circulatesUntil: row.circulates_until! },
    ),
  );
}

/** A list as somebody signed in gets it (an anonymous reader's may come from the page cache), without what is theirs. */
async function search(path: string, word: string, who: Wearer): Promise<string> {
  const { body } = await product().ask(`${path}?q=${word}`, { who });
  const main = /<main[^]*<\/main>/.exec(body)?.[0] ?? '';
  // A form that was kept for this reader is offered above the page.
  return main.replace(/<section class="govuk-notification-banner"[^]*?<\/section>/, '');
}

/** Of a hub that its State let see nothing, which asked it to no programme, and wrote no draft for it. */
async function findStrangeHub(organisationId: string): Promise<Wearer> {
  const { rows } = await sql<Omit<Wearer, 'role'>>`
    select m.id as "membershipId", m.person_id as "personId" from memberships m
    where m.role = 'hub_coordinator' and m.ended_at is null
      and not exists (select from hub_shares s join needs n on n.id = s.need_id
        where s.hub_id = m.organisation_id and n.organisation_id = ${organisationId})
      and not exists (select from pools p join pool_members i on i.pool_id = p.id
        where p.hub_id = m.organisation_id and i.organisation_id = ${organisationId})
      and not exists (select from needs d
        where d.drafting_organisation_id = m.organisation_id and d.organisation_id = ${organisationId})
      and not exists (select from needs n where m.organisation_id = any (n.hub_ids) and n.organisation_id = ${organisationId})
    order by (select email from people where id = m.person_id) limit 1`.execute(product().owner);
  if (!rows[0]) throw new Error('Every hub knows this State.');
  return { ...rows[0], role: 'hub_coordinator' };
}

async function findOtherFocalPoint(organisationId: string): Promise<Wearer> {
  const found = await product()
    .owner.selectFrom('memberships')
    .select(['id as membershipId', 'person_id as personId'])
    .where('role', '=', 'focal_point')
    .where('organisation_id', '!=', organisationId)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return { ...found, role: 'focal_point' };
}

/** Every page of the table that somebody of this role may open, what its links lead to, and what theirs lead to. */
async function* reachable(who: Wearer | undefined): AsyncGenerator<[string, Answer]> {
  const reader = who?.role ?? 'anonymous';
  const queue = [`/en/needs/${needId}`, `/en/needs/${needId}/edit`, `/en/needs/${needId}/ranking`];
  for (const row of ROUTES.filter(
    (row) => row.kind !== 'act' && !row.path.includes(':') && mayUse(row, reader),
  )) {
    for (const { path } of await listCases(product().owner, row, reader))
      queue.push(`/en${path && `/${path}`}`);
  }
  const seen = new Set(queue);
  for (const path of queue) {
    const answer = await product().ask(path, { who });
    yield [path, answer];
    for (const [, link = ''] of answer.body.matchAll(/href="(\/(?:en|ar)[^"#]*)"/g)) {
      const next = link.replaceAll('&amp;', '&');
      // One facet at a time says as much as all of their combinations.
      if (seen.has(next) || next.split('=').length > 2 || seen.size > MOST) continue;
      seen.add(next);
      queue.push(next);
    }
  }
}

const MOST = 150;
