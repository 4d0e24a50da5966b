import { sql, type Updateable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  NEED_PART_IDS,
  NEED_PARTS,
  tiersOf,
  type NeedPart,
  type NeedTiers,
} from '#app/domain/needs/parts.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { NEED_COLUMNS, needOf } from '#db/queries/needs/row.ts';
import { putNeedViews } from '#db/queries/needs/views.ts';
import type { Database } from '#db/schema/database.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { useProduct } from './product.ts';

/**
 * How a need and its matches stand to the ten principles, for whoever may not see the answers that this rests on: page by
 * page, reader by reader and choice by choice, the chips are the same bytes whatever the State answered.
 */
const product = useProduct();

const PARTS = [
  'basis',
  'outcomes',
  'people',
  'summary',
  'delivery',
  'conditions',
] as const satisfies NeedPart[];
type Part = (typeof PARTS)[number];
type Answers = Updateable<Database['needs']>;

const OUTCOMES = [
  { statement: 'A team', indicator: 'Posts filled', baseline: '0', target: '6', by: '2027-12-31' },
];
const EVIDENCE = [{ kind: 'assessment', year: 2025, link: 'https://assessment.example/', held: true }];

/** The answers on which chips rest, by the part they are shown with: as one State gives them, and as another. */
const ANSWERS: Record<Part, { one: Answers; other: Answers }> = {
  basis: {
    one: {
      basis: 'cited',
      basis_title: 'The plan',
      basis_year: 2025,
      basis_section: '4',
      evidence: JSON.stringify(EVIDENCE),
    },
    other: { basis: 'in-preparation', basis_title: '', basis_year: null, basis_section: '', evidence: '[]' },
  },
  outcomes: {
    one: { purpose: 'To be ready', outcomes: JSON.stringify(OUTCOMES), owner_unit: 'The ministry' },
    other: { purpose: '', outcomes: '[]', owner_unit: '' },
  },
  people: { one: { gender_marker: 1 }, other: { gender_marker: null } },
  summary: { one: { context_note: 'A small team' }, other: { context_note: '' } },
  delivery: { one: { technology_barrier: 'Licences' }, other: { technology_barrier: '' } },
  conditions: {
    one: { red_lines: ['no-conditions'], data_place: 'in-country' },
    other: { red_lines: [], data_place: null },
  },
};
/** Every part as wide as a State may choose. */
const WIDEST = Object.fromEntries(NEED_PART_IDS.map((part) => [part, NEED_PARTS[part].tiers[0]]));

let needId = '';
let reference = '';
let proposed = '';
let introduced = '';
const readers = new Map<string, Wearer | undefined>();

/** Who reads which page; each gets what its audience gets, and none of them the whole need. */
const LOOKS: readonly { who: string; page: () => string }[] = [
  { who: 'anybody', page: () => `needs/public/${reference}` },
  { who: 'a verifier', page: () => `needs/${needId}` },
  { who: 'a verifier', page: () => `needs/${needId}/dossier` },
  { who: 'a donor it was proposed to', page: () => `needs/${needId}` },
  { who: 'a donor it was proposed to', page: () => `matches/${proposed}` },
  { who: 'a donor that was introduced', page: () => `needs/${needId}` },
  { who: 'a donor that was introduced', page: () => `matches/${introduced}` },
  { who: 'a donor that was introduced', page: () => `needs/${needId}/dossier` },
  { who: 'its hub', page: () => `needs/${needId}` },
];

beforeAll(async () => {
  useInstallationMode('demonstration');
  const { owner, ask } = product();
  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(owner)).rows[0]!;
  const need = await one(sql<{ id: string; reference: string; organisation: string; hub: string }>`
    select id, reference, organisation_id as organisation, hub_ids[1] as hub from needs
    where status = 'circulating' and cardinality(hub_ids) > 0 and not pooled order by title limit 1`);
  needId = need.id;
  reference = need.reference;
  const find = async (role: Wearer['role'], organisation?: string) =>
    (await findWearer(owner, role, organisation))!;
  const state = await find('focal_point', need.organisation);
  const donors: { match: string; donor: string; who: Wearer }[] = [];
  for (const matchReference of ['M-ZZZZZY', 'M-ZZZZZZ']) {
    const { match, donor } = await one(sql<{ match: string; donor: string }>`
      insert into matches (reference, need_id, offer_id, donor_organisation_id, donor_name, offer_reference, offer_title,
        offer_language, known_to_donor, status, proposed_by, proposed_at, answer_by)
      select ${matchReference}, ${needId}, o.id, o.organisation_id, 'x', o.reference, o.title, o.text_language, true, 'proposed',
        (select person_id from memberships where role = 'broker' limit 1), now(), current_date + 20
      from published_offers o
        where o.organisation_id not in (select donor_organisation_id from matches where need_id = ${needId})
          and exists (select from memberships m where m.organisation_id = o.organisation_id and m.role = 'donor' and m.ended_at is null)
      order by o.title limit 1 returning id as match, donor_organisation_id as donor`);
    donors.push({ match, donor, who: await find('donor', donor) });
  }
  const [first, second] = donors as [(typeof donors)[0], (typeof donors)[0]];
  proposed = first.match;
  introduced = second.match;
  await sql`
    insert into match_answers (match_id, party, answer, person_id, organisation_id) values
      (${introduced}, 'donor', 'yes', ${second.who.personId}, ${second.donor}),
      (${introduced}, 'recipient', 'yes', ${state.personId}, ${need.organisation})`.execute(owner);
  await sql`update matches set status = 'introduced', introduced_at = now() where id = ${introduced}`.execute(
    owner,
  );
  readers.set('anybody', undefined);
  readers.set('a verifier', await find('verifier'));
  readers.set('a donor it was proposed to', first.who);
  readers.set('a donor that was introduced', second.who);
  readers.set('its hub', await find('hub_coordinator', need.hub));
  for (const who of ['a donor that was introduced', 'its hub'])
    await ask(`/en/needs/${needId}/confidentiality`, { who: readers.get(who), form: {} });
});

afterAll(() => useInstallationMode('production'));

test.each(PARTS)(
  'where %s is shown to everybody, a chip moves with it for every reader of the need',
  async (part) => {
    const [one, other] = await bothWays(part, tiersOf(WIDEST));
    for (const [look, chips] of one)
      if (look.includes('needs/')) expect.soft(chips, look).not.toBe(other.get(look));
  },
  60_000,
);

test.each(PARTS)(
  'where %s is for its delegation alone, no chip of the need or a match moves with it',
  async (part) => {
    const [one, other] = await bothWays(part, tiersOf({ ...WIDEST, [part]: 'T3' }));
    expect(one.size).toBe(LOOKS.length);
    for (const [look, chips] of one) {
      expect.soft(chips, look).toContain('tws-principle--');
      expect.soft(other.get(look), look).toBe(chips);
    }
  },
  60_000,
);

/** The chips of every look with the answers of a part as one State gives them, and as another. */
async function bothWays(part: Part, tiers: NeedTiers) {
  const lookWith = async (answers: Answers) => {
    await product().owner.updateTable('needs').set(answers).where('id', '=', needId).execute();
    await serve(tiers);
    return look();
  };
  for (const { one } of Object.values(ANSWERS))
    await product().owner.updateTable('needs').set(one).where('id', '=', needId).execute();
  return [await lookWith(ANSWERS[part].one), await lookWith(ANSWERS[part].other)] as const;
}

async function look(): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { who, page } of LOOKS) {
    const { status, body } = await product().ask(`/en/${page()}`, { who: readers.get(who) });
    expect(status, `${who}: ${page()}`).toBe(200);
    seen.set(`${who}: ${page()}`, chipsOf(body));
  }
  return seen;
}

/** Everything of a page that says how something stands to a principle. */
function chipsOf(body: string): string {
  return (/<div class="tws-principles">[^]*?<\/section>/.exec(body)?.[0] ?? '').replaceAll(
    /nonce="[^"]*"/g,
    '',
  );
}

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
