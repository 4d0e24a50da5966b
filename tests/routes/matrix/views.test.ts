import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { useProduct } from './product.ts';

/** A need that circulates, with the people of each audience it has. */
const product = useProduct();
let needId = '';
let reference = '';
let delegation: Wearer;
const readers: Record<string, Wearer | undefined> = {};

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ id: string; reference: string; organisation_id: string; hub: string }>`
    select n.id, n.reference, n.organisation_id, n.hub_ids[1] as hub from needs n
    join need_views v on v.need_id = n.id and v.audience = 'public'
    where n.status = 'circulating' and cardinality(n.hub_ids) > 0 and n.tiers->>'subject' = 'T0' order by n.title limit 1`.execute(
    owner,
  );
  const need = rows[0]!;
  needId = need.id;
  reference = need.reference;
  const find = async (role: Wearer['role'], organisationId?: string) =>
    (await findWearer(owner, role, organisationId))!;
  delegation = await find('focal_point', need.organisation_id);
  readers.public = undefined;
  readers.registered = await find('verifier');
  readers.hub = await find('hub_coordinator', need.hub);
  const introduced = await sql<{ donor: string }>`
    insert into matches (reference, need_id, offer_id, donor_organisation_id, donor_name, offer_reference, offer_title,
      offer_language, known_to_donor, status, proposed_by, proposed_at, answer_by)
    select 'M-ZZZZZZ', ${needId}, o.id, o.organisation_id, 'x', o.reference, o.title, o.text_language, true, 'proposed',
      (select person_id from memberships where role = 'broker' limit 1), now(), current_date + 20
    from published_offers o where o.organisation_id not in (select donor_organisation_id from matches where need_id = ${needId})
    order by o.title limit 1 returning donor_organisation_id as donor`.execute(owner);
  const donor = introduced.rows[0]!.donor;
  readers.parties = await find('donor', donor);
  await sql`
    insert into match_answers (match_id, party, answer, person_id, organisation_id)
    select m.id, p.party, 'yes', p.person, p.organisation from matches m,
      (values ('donor', ${readers.parties.personId}::uuid, ${donor}::uuid),
              ('recipient', ${delegation.personId}::uuid, ${need.organisation_id}::uuid)) as p (party, person, organisation)
    where m.reference = 'M-ZZZZZZ'`.execute(owner);
  await sql`update matches set status = 'introduced', introduced_at = now() where reference = 'M-ZZZZZZ'`.execute(
    owner,
  );
});

describe.each(['en', 'ar'])('in %s', (lang) => {
  test.each(['public', 'registered', 'hub', 'parties'])(
    'the State is shown byte for byte what %s get',
    async (audience) => {
      const path = audience === 'public' ? `needs/public/${reference}` : `needs/${needId}`;
      // Until they said that they keep it confidential, the two parties' audiences get what registered users get.
      if (audience === 'hub' || audience === 'parties') {
        const first = await product().ask(`/${lang}/${path}`, { who: readers[audience] });
        if (lang === 'en') expect(articleOf(first.body)).toContain('id="view-registered"');
        await product().ask(`/${lang}/${path}/confidentiality`, { who: readers[audience], form: {} });
      }
      const theirs = await product().ask(`/${lang}/${path}`, { who: readers[audience] });
      const preview = await product().ask(`/${lang}/needs/${needId}/preview?as=${audience}`, {
        who: delegation,
      });
      expect(theirs.status, path).toBe(200);
      expect(articleOf(theirs.body)).toContain(`id="view-${audience}"`);
      expect(articleOf(theirs.body)).toContain('class="tws-principles"');
      expect(articleOf(preview.body)).toBe(articleOf(theirs.body));
    },
  );
});

test('what the public gets is the same byte for byte while the State and its partners go on', async () => {
  const surface = async () => {
    const pages = [
      '/en/offers',
      '/en',
      '/ar/needs/public',
      '/en/needs/public',
      `/en/needs/public/${reference}`,
    ];
    const got = [];
    for (const path of pages) got.push((await product().ask(path)).body.replace(/nonce="[^"]*"/g, ''));
    return got;
  };
  const before = await surface();
  const { owner } = product();
  const { revision } = await owner
    .selectFrom('needs')
    .select('revision')
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  // The State takes something from its hub and the parties, another need is begun, and a third is paused.
  const tiers = {
    subject: 'T0',
    size: 'T0',
    state: 'T2',
    title: 'T0',
    summary: 'T3',
    outcomes: 'T2',
    basis: 'T3',
    norms: 'T2',
  };
  const others = {
    maturity: 'T3',
    people: 'T2',
    delivery: 'T1',
    hubs: 'T2',
    timing: 'T1',
    priority: 'T3',
    conditions: 'T3',
    exclusions: 'T3',
  };
  const form = Object.fromEntries(
    Object.entries({ ...tiers, ...others }).map(([part, tier]) => [`tiers.${part}`, tier]),
  );
  const sent = await product().ask(`/en/needs/${needId}/visibility`, {
    who: delegation,
    form: {
      revision: String(revision),
      outsideContact: '',
      stateWords: 'quillfrost',
      seenWords: '',
      ...form,
    },
  });
  expect(sent.status).toBe(303);
  const after = await product().ask(`/en/needs/${needId}`, { who: readers.parties });
  expect(articleOf(after.body)).not.toContain('<h3 id="view-parties-limits"');
  const started = await product().ask('/en/needs/new', {
    who: delegation,
    form: { id: '6f1ed002-ab5b-4d5a-b0a5-6a4d3d1d8a11' },
  });
  expect(started.status).toBe(303);
  expect(await surface()).toEqual(before);
});

function articleOf(body: string): string {
  return /<article[^]*<\/article>/.exec(body)?.[0] ?? '';
}
