import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { couldCover } from '#app/domain/geography/eligibility.ts';
import { MAIL_KINDS } from '#app/domain/mail/mail-kind.ts';
import { compose } from '#app/operations/mail/compose.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer, listCases, type Reader, type Wearer } from '#tests/support/addresses.ts';
import { useProduct, type Answer } from '../matrix/product.ts';

/**
 * What a need that somebody may not see could still tell them: by a filter, an order, a number, a letter, an error. One
 * demonstration, in which one State hides a need, circulates another, and a third is introduced to a donor.
 */
const product = useProduct({ LOG_LEVEL: 'trace', JOBS: 'elsewhere' }, { isOverheard: true });
const WORD = 'umberquill';
/** A theme that no need of the demonstration has. */
const THEME = 'EMT-PQC';

let hidden = '';
let circulating = '';
let introduced = '';
let othersMatch = '';
let elsewhere = { id: '', reference: '', title: '', state: '' };
let people: Record<
  'state' | 'owner' | 'donor' | 'party' | 'hub' | 'otherHub' | 'verifier' | 'broker',
  Wearer
>;

beforeAll(async () => {
  const { owner } = product();
  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(owner)).rows[0]!;
  const need = await one(sql<{ id: string; organisation: string }>`
    select id, organisation_id as organisation from needs where status = 'submitted' order by title limit 1`);
  const shown = await one(sql<{ id: string; organisation: string; hub: string }>`
    select n.id, n.organisation_id as organisation, h.organisation_id as hub from needs n
    join memberships h on h.organisation_id = any (n.hub_ids) and h.role = 'hub_coordinator'
    where n.status = 'circulating' and n.tiers->>'subject' is distinct from 'T0'
      and not exists (select from file_agreements a where a.need_id = n.id and a.organisation_id = h.organisation_id)
    order by n.title, (select name from organisations where id = h.organisation_id) limit 1`);
  const match = await one(sql<{ id: string; need: string; donor: string; state: string }>`
    select m.id, m.need_id as need, m.donor_organisation_id as donor, n.organisation_id as state
    from matches m join needs n on n.id = m.need_id
    join sealed_shares s on s.match_id = m.id and s.ended_at is null limit 1`);
  const otherHub = await one(sql<{ id: string }>`
    insert into organisations (id, name, kind) values (gen_random_uuid(), 'Another Hub', 'hub') returning id`);
  // Of another region, in which a need goes round that names no hub and whose State is neither of the two.
  elsewhere = await one(sql<typeof elsewhere>`
    select n.id, n.reference, n.title, n.state_code as state from needs n
    join need_views v on v.need_id = n.id and v.audience = 'registered' and v.circulating and v.mode in ('registered', 'public')
    where n.status = 'circulating' and not n.pooled and n.hub_ids = '{}' and n.title <> ''
      and n.organisation_id not in (${need.organisation}, ${shown.organisation})
      and coalesce(n.tiers->>'state', 'T2') > 'T1' and coalesce(n.tiers->>'title', 'T2') > 'T1'
      and not exists (select from need_views s where s.need_id = ${shown.id} and s.audience = 'registered' and s.region = v.region)
    order by n.title limit 1`);
  await sql`insert into hubs (organisation_id, covers) values (${otherHub.id}, array[${elsewhere.state}])`.execute(
    owner,
  );
  const person = await one(sql<{ id: string }>`
    insert into people (id, email, name, language, created_at) values (gen_random_uuid(), 'other-hub@demo.example', 'Odo Hub', 'en', now()) returning id`);
  await sql`insert into memberships (id, person_id, organisation_id, role, created_at)
    values (gen_random_uuid(), ${person.id}, ${otherHub.id}, 'hub_coordinator', now())`.execute(owner);
  [hidden, circulating, introduced, othersMatch] = [need.id, shown.id, match.need, match.id];
  const wearer = async (role: Wearer['role'], organisation?: string) =>
    (await findWearer(owner, role, organisation))!;
  const { id: stranger } = await one(sql<{ id: string }>`
    select m.organisation_id as id from memberships m where m.role = 'donor' and m.ended_at is null
      and not exists (select from matches x where x.donor_organisation_id = m.organisation_id)
      and not exists (select from needs n where n.organisation_id = m.organisation_id)
      order by (select name from organisations where id = m.organisation_id) limit 1`);
  people = {
    state: await wearer('focal_point', need.organisation),
    owner: await wearer('focal_point', shown.organisation),
    donor: await wearer('donor', stranger),
    party: await wearer('donor', match.donor),
    hub: await wearer('hub_coordinator', shown.hub),
    otherHub: await wearer('hub_coordinator', otherHub.id),
    verifier: await wearer('verifier'),
    broker: await wearer('broker'),
  };
});

const ask = (path: string, who?: Wearer, form?: Record<string, string>) => product().ask(path, { who, form });
/** What a reader can compare: all but the number of the request, the nonce, and the address that was asked for. */
function told({ status, headers, body }: Answer, id = 'of none') {
  const own = headers.get('x-request-id') ?? 'of none';
  const plain = (text: string) =>
    text
      .replaceAll(own, '')
      .replaceAll(id, '')
      .replace(/nonce(="|-)[^"' ]*/g, '');
  return {
    status,
    body: plain(body),
    headers: [...headers]
      .filter(([name]) => !['date', 'x-request-id'].includes(name))
      .map((line) => plain(line.join(': '))),
  };
}

/** The same, short enough to be read where two are compared. */
const brief = ({ status, headers, body }: ReturnType<typeof told>) => [
  status,
  createHash('sha256')
    .update(JSON.stringify([headers, body]))
    .digest('hex'),
];

/** Without the look at the public catalogue's version, which is due by the clock, whoever asks for what. */
const workOf = (transactions: string[][]) =>
  transactions.filter((statements) => !statements.includes('select "version" from "catalogue"'));

describe('nothing of a need that is not theirs', () => {
  test('moves a list, a filter or a search: SC2, SC5, SC17, SC19', async () => {
    const surface = async () => {
      const got: unknown[] = [];
      for (const who of [undefined, people.donor, people.verifier, people.party])
        for (const path of [
          '/en/offers',
          `/en/offers?q=${WORD}`,
          '/en/needs/public',
          `/en/needs/public?theme=${THEME}`,
          ...(who ? ['/en/needs', `/en/needs?theme=${THEME}`, '/ar/needs?region=002'] : []),
          ...(who && who !== people.verifier ? ['/en/matches'] : []),
          ...(who ? [`/en/needs/${circulating}`] : []),
        ])
          got.push([path, who?.role, ...brief(told(await ask(path, who)))]);
      return got;
    };
    const before = await surface();
    const { owner } = product();
    // Hidden from all of them: a word, a theme, a title in another language, an edit, a sealed text.
    await sql`update needs set title = ${WORD}, summary = ${WORD}, themes = array[${THEME}], updated_at = now(),
      revision = revision + 1 where id = ${hidden}`.execute(owner);
    await sql`update needs set updated_at = now(), revision = revision + 1 where id = ${circulating}`.execute(
      owner,
    );
    const { version } = (await owner
      .selectFrom('sealed_texts')
      .select('version')
      .where('need_id', '=', circulating)
      .executeTakeFirst()) ?? { version: 0 };
    const form = { then: 'save', version: String(version), detail: `Nobody is on duty (${WORD}).` };
    expect((await ask(`/en/needs/${circulating}/sealed`, people.owner, form)).status).toBe(303);
    // And a wish of the State's for an offer of this very donor, which no broker has proposed yet.
    await sql`insert into matches (reference, need_id, offer_id, donor_organisation_id, donor_name, offer_reference, offer_title,
        offer_language, known_to_recipient, status)
      select 'M-QQQQQQ', ${hidden}, o.id, o.organisation_id, 'x', o.reference, o.title, o.text_language, true, 'requested'
      from published_offers o join memberships m on m.organisation_id = o.organisation_id
      where m.id = ${people.party.membershipId} limit 1`.execute(owner);
    expect(await surface()).toEqual(before);
  });

  test('tells it from one that is not there, by page or by form, in any byte or in the work that it takes: AZ4, SC4, SC8', async () => {
    const below = [
      '',
      '/preview',
      '/sealed',
      '/readings',
      '/openings',
      '/sharing',
      '/shared-text',
      '/confidentiality',
      '/interest',
      '/files',
      '/ranking',
    ];
    for (const who of [people.donor, people.otherHub, people.verifier, people.owner]) {
      for (const [kind, id, path] of [
        ...below.map((path) => ['needs', hidden, path] as const),
        ...['', '/answer', '/plan', '/agreement'].map((path) => ['matches', othersMatch, path] as const),
      ]) {
        for (const form of [
          undefined,
          { then: 'open', revision: '1', offers: randomUUID(), match: randomUUID() },
        ]) {
          const random = randomUUID();
          const answers = [];
          for (const one of [id, random]) {
            product().work();
            const answer = told(await ask(`/en/${kind}/${one}${path}`, who, form), one);
            answers.push({ answer, work: workOf(product().work()) });
          }
          const [real, none] = answers as [(typeof answers)[0], (typeof answers)[0]];
          const what = `${who.role} ${kind}${path}`;
          expect.soft(brief(real.answer), what).toEqual(brief(none.answer));
          expect.soft(real.answer.status, what).toBeGreaterThanOrEqual(400);
          // As long as each other because they are the same work: statement by statement, row by row.
          expect.soft(real.work, what).toEqual(none.work);
          if (real.answer.status !== 405) expect.soft(real.work.flat().length, what).toBeGreaterThan(10);
        }
      }
    }
  });

  test('names it where a form brings an id that is taken: SC8', async () => {
    const taken = await ask('/en/needs/new', people.owner, { id: hidden });
    expect(taken.body).not.toMatch(/23505|duplicate|constraint|relation/i);
    expect(taken.headers.get('location') ?? '').not.toContain(hidden);
    expect(taken.body).not.toContain(WORD);
  });

  test('is counted by an id or a reference: SC3', async () => {
    const { rows: numbered } = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'id' and (data_type <> 'uuid' or is_identity = 'YES')
        and table_name in ('needs', 'offers', 'matches', 'need_files', 'organisations', 'people', 'sealed_openings',
          'sealed_shares', 'invitations', 'donor_applications', 'memberships')`.execute(product().owner);
    expect(numbered).toEqual([]);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) expect((await ask('/en/needs/new', people.owner, { id })).status).toBe(303);
    const rows = await product()
      .owner.selectFrom('needs')
      .select('reference')
      .where('id', 'in', ids)
      .orderBy('created_at')
      .execute();
    const numbers = rows.map(({ reference }) => parseInt(reference.slice(2), 36));
    expect(rows).toHaveLength(3);
    for (const { reference } of rows) expect(reference).toMatch(/^N-[0-9A-Z]{6}$/);
    expect(new Set(numbers).size).toBe(3);
    // Two neighbours are further apart than a counter would put them.
    expect(Math.abs(numbers[0]! - numbers[1]!)).toBeGreaterThan(1);
  });
});

describe('what leaves the platform', () => {
  test('in a letter is a link and a time: no title, State, theme or donor: SC6', async () => {
    const { owner } = product();
    const { need_id: sealed } = await owner
      .selectFrom('sealed_texts as t')
      .select('t.need_id')
      .where('t.key_id', 'is not', null)
      .where(sql<boolean>`not exists (select from sealed_openings o where o.need_id = t.need_id)`)
      .executeTakeFirstOrThrow();
    const reason = 'To compare two offers with what is missing';
    expect((await ask(`/en/needs/${sealed}/openings`, people.broker, { reason })).status).toBe(303);
    const rows = await owner.selectFrom('outbox').select(['kind', 'values']).execute();
    const kinds = rows.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['sealed-opening-asked', 'second-broker-asked']));
    for (const { kind, values } of rows) {
      expect(
        Object.keys(values).filter(
          (key) => !['path', 'sealedPath', 'reference', 'until', 'at'].includes(key),
        ),
        kind,
      ).toEqual([]);
      expect(values.path ?? '/en', kind).toMatch(/^\/(en|ar)(\/[a-z-]+|\/[0-9a-f-]{36}|\/[\w-]{43})*$/);
    }
    const values = { path: '/en/x', at: '2026-11-23T09:00:00Z', until: '2026-11-24T09:00:00Z' };
    for (const kind of MAIL_KINDS) {
      const letter = compose({ kind, language: 'en', values, createdAt: new Date(0) }, 'https://x.example');
      expect(`${letter.subject}${letter.text}`, kind).not.toMatch(/[{}]/);
    }
  });

  test('is no address, log or referrer with a title or a search: SC13', async () => {
    for (const path of ['/en/needs', '/en/matches', `/en/needs/${introduced}`]) {
      const page = await ask(path, people.party);
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
      for (const [, href = ''] of page.body.matchAll(/href="\/(?:en|ar)\/((?:needs|matches)\/[^"?#]*)"/g))
        expect(href).toMatch(
          /^(needs|matches)\/([0-9a-f-]{36}(\/([a-z-]+|[0-9a-f-]{36}))*|public|blank-form)$/,
        );
    }
    await ask('/en/offers?q=larkspindle', people.donor);
    await ask(`/en/needs?theme=larkspindle`, people.donor);
    // Compared as answers to a question, so that a failure does not print the whole log.
    const logged = (text: string) => product().output().includes(text);
    expect([logged('/:lang/offers'), logged('larkspindle'), logged(WORD)]).toEqual([true, false, false]);
  });

  test('as a file is its requester’s alone, made when it is asked for: SC9', async () => {
    // One more kind of download is one more line here, and a way to show that it has no row its reader's pages have not.
    const downloads = ROUTES.filter(({ kind }) => kind === 'download');
    expect(downloads.map(({ path }) => path).sort()).toEqual([
      'desk/numbers/figures.csv',
      'hubs/calendar/feed',
      'matches/:id/confirmation-file/:file',
      'matches/:id/files/:file',
      'needs-feed/:token',
      'needs/:id/files/:file',
      'notes/:reference/file',
      'notes/:reference/subject',
      'notes/:reference/today',
      'numbers/figures.csv',
      'offers/:id/passports/:n/sbom/file',
      'offers/:id/technology/:n/parts',
      'offers/import/blank.csv',
      'open-data/offers.atom',
      'open-data/offers.csv',
      'open-data/offers.json',
      'verification/drafts/:id/to-sign',
    ]);
    const { owner } = product();
    const casesOf = (path: string, reader: Reader) =>
      listCases(
        owner,
        downloads.find((row) => row.path === path)!,
        reader,
      );
    // What is public has the same bytes whoever asks.
    for (const path of [
      'notes/:reference/file',
      'notes/:reference/subject',
      'notes/:reference/today',
      'offers/:id/technology/:n/parts',
    ]) {
      const [note] = await casesOf(path, 'anonymous');
      const bodies = [];
      for (const who of [undefined, people.donor, people.state, people.broker]) {
        const answer = await ask(`/en/${note!.path}`, who);
        expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
          200,
          expect.stringMatching(/^attachment;/),
        ]);
        bodies.push(answer.body);
      }
      expect(new Set(bodies).size).toBe(1);
    }
    // A calendar for other programs is of public dates alone.
    const calendars = [undefined, people.state, people.broker].map((who) =>
      ask('/en/hubs/calendar/feed', who),
    );
    const dates = (await Promise.all(calendars)).map(({ body }) => body.replaceAll(/DTSTAMP:.*/g, ''));
    expect([new Set(dates).size, dates[0]!.startsWith('BEGIN:VCALENDAR')]).toEqual([1, true]);
    // Whatever is looked for, it has the entries that its page has under the same address, and no others.
    const [last] = await owner
      .selectFrom('hub_dates')
      .select(['hub_id', 'themes', 'languages'])
      .where('removed_at', 'is', null)
      .orderBy('starts_on', 'desc')
      .limit(1)
      .execute();
    const looks = {
      hub: last!.hub_id,
      theme: last!.themes[0]!.slice(0, 3),
      language: last!.languages[0]!,
    };
    const entries = async (query: string) => {
      const page = (await ask(`/en/hubs/calendar?${query}`)).body.match(/class="tws-result"/g)?.length ?? 0;
      const file = (await ask(`/en/hubs/calendar/feed?${query}`)).body.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
      expect(file, query).toBe(page);
      return file;
    };
    const all = await entries('');
    for (const look of Object.entries(looks).map(([what, value]) => `${what}=${value}`))
      expect(await entries(look), look).toBeGreaterThan(0);
    expect(await entries(`hub=${looks.hub}`)).toBeLessThan(all);
    expect(await entries(new URLSearchParams(looks).toString())).toBeGreaterThan(0);
    expect(await entries('hub=00000000-0000-4000-8000-000000000000')).toBe(0);
    // Open data and published figures have the same bytes whoever asks; exact figures are the brokers' alone.
    for (const path of ['offers.csv', 'offers.json', 'offers.atom']
      .map((name) => `open-data/${name}`)
      .concat('numbers/figures.csv', 'hubs/calendar/feed')) {
      const answers = await Promise.all(
        [undefined, people.state, people.broker].map((who) => ask(`/en/${path}`, who)),
      );
      expect([
        path,
        answers.map(({ status }) => status),
        new Set(answers.map(({ body }) => body)).size,
      ]).toEqual([path, [200, 200, 200], 1]);
      const tag = { 'If-None-Match': answers[0]!.headers.get('etag') ?? '' };
      expect((await fetch(`${product().origin}/en/${path}`, { headers: tag })).status).toBe(304);
      const changed = answers[0]!.headers.get('last-modified');
      if (changed !== null)
        expect(
          (await fetch(`${product().origin}/en/${path}`, { headers: { 'If-Modified-Since': changed } }))
            .status,
        ).toBe(304);
      // Of figures and the calendar no day is known on which they changed last: theirs is the tag alone.
      expect([path, changed === null]).toEqual([path, !path.startsWith('open-data/')]);
    }
    for (const who of [people.state, people.donor, people.hub, people.verifier])
      expect((await ask('/en/desk/numbers/figures.csv', who)).status).toBe(404);
    expect((await ask('/en/desk/numbers/figures.csv', people.broker)).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    // A private feed has the rows of its person's page, whoever has its address, and is kept by nobody.
    const [feed] = await casesOf('needs-feed/:token', 'anonymous');
    const searchRow = ROUTES.find(({ path }) => path === 'saved-searches/:id')!;
    const [search] = await listCases(owner, searchRow, 'donor');
    const shown = (await ask(`/en/${search!.path}`, search!.who)).body;
    const hrefs = (body: string) => [...body.matchAll(/\/en\/needs\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const feeds = await Promise.all([undefined, people.state].map((who) => ask(`/en/${feed!.path}`, who)));
    for (const answer of feeds) {
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect(hrefs(answer.body)).toEqual(hrefs(shown));
      expect(answer.body).not.toContain(WORD);
    }
    expect(hrefs(shown).length).toBeGreaterThan(0);
    const unknown = await ask(`/en/needs-feed/${'x'.repeat(43)}`);
    const known = await ask('/en/needs-feed/x');
    expect([unknown.status, known.status]).toEqual([404, 404]);
    // A form to fill in has no row of anybody's.
    const blanks = [people.donor, people.party].map((who) => ask('/en/offers/import/blank.csv', who));
    const [one, other] = await Promise.all(blanks);
    expect([one!.status, one!.body]).toEqual([200, other!.body]);
    // A list of parts that is not public is its donor's and the brokers'.
    const [list] = await casesOf('offers/:id/passports/:n/sbom/file', 'donor');
    expect((await ask(`/en/${list!.path}`, list!.who)).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    expect((await ask(`/en/${list!.path}`, people.state)).status).toBe(404);
    // What a State confirmed of a delivery is the two sides' and the brokers'; who is neither learns nothing of it.
    const [confirmed] = await casesOf('matches/:id/confirmation-file/:file', 'focal_point');
    expect((await ask(`/en/${confirmed!.path}`, confirmed!.who)).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    const stranger = confirmed!.who!.membershipId === people.state.membershipId ? people.party : people.state;
    for (const who of [stranger, people.donor, people.otherHub])
      expect((await ask(`/en/${confirmed!.path}`, who)).status).toBe(404);
    expect((await ask(`/en/${confirmed!.path}`)).location).toMatch('/sign-in');
    // A file of a thread is of whoever reads its messages; the same 404 for everybody else as for a file that is none.
    const [sent] = await casesOf('matches/:id/files/:file', 'focal_point');
    expect((await ask(`/en/${sent!.path}`, sent!.who)).headers.get('cache-control')).toBe(
      'private, no-store',
    );
    const none = `/en/${sent!.path.replace(/[^/]+$/, randomUUID())}`;
    for (const who of [people.donor, people.hub, people.verifier, people.otherHub])
      expect([(await ask(`/en/${sent!.path}`, who)).status, (await ask(none, who)).status]).toEqual([
        404, 404,
      ]);
    expect((await ask(`/en/${sent!.path}`)).location).toMatch('/sign-in');
    // What waits for its issuer's signature is that issuer's.
    const examiners = ['verifier', 'hub_coordinator', 'broker'] as const;
    for (const role of examiners) {
      const [own] = await casesOf('verification/drafts/:id/to-sign', role);
      const mine = await ask(`/en/${own!.path}`, own!.who);
      expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      for (const reader of examiners.filter((examiner) => examiner !== role)) {
        const [theirs] = await casesOf('verification/drafts/:id/to-sign', reader);
        expect((await ask(`/en/${own!.path}`, theirs!.who)).status, `${reader} of ${role}`).toBe(404);
      }
      expect((await ask(`/en/${own!.path}`, people.donor)).status).toBe(404);
    }
    // A copy of one's own data has no address at which it could be fetched again, and nothing of a hidden need in it.
    for (const who of [people.donor, people.otherHub, people.broker]) {
      const copy = await ask('/en/account/data/copy', who, {});
      expect([copy.status, copy.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect(copy.body).toContain(who.personId);
      for (const secret of [WORD, hidden, people.state.personId]) expect(copy.body).not.toContain(secret);
      expect((await ask('/en/account/data/copy', who)).location).toBe('/en/account/data');
    }
  });

  test('is kept by no cache where somebody is signed in: SC12', async () => {
    for (const who of [people.donor, people.party, people.state, people.broker])
      for (const path of ['/en', '/en/offers', '/en/needs/public', '/en/matches'])
        expect((await ask(path, who)).headers.get('cache-control'), path).toBe('private, no-store');
    // And what is cached for everybody else is the same for all of them.
    expect(told(await ask('/en/offers')).body).toBe(told(await ask('/en/offers')).body);
  });

  test('says nothing to whoever previews a link: SC18', async () => {
    const paths = [hidden, circulating, introduced, randomUUID()].map((id) => `/en/needs/${id}`);
    for (const path of paths) {
      const { status, body, location } = await ask(path);
      expect([status, body]).toEqual([302, '']);
      const next = await ask(location ?? '');
      expect(next.body).not.toMatch(/property="og:|name="twitter:/);
    }
    const own = await ask(`/en/needs/${circulating}`, people.hub);
    expect(own.body).not.toMatch(/property="og:|name="twitter:|<meta name="description"/);
    expect(/<title>[^<]*/.exec(own.body)?.[0]).toMatch(/N-[0-9A-Z]{6}/);
  });
});

describe('who has more', () => {
  test('has it before their word in no route, and each who reads it stands on the State’s page (PA3)', async () => {
    const { owner } = product();
    const { title } = await owner
      .selectFrom('needs')
      .select('title')
      .where('id', '=', circulating)
      .executeTakeFirstOrThrow();
    const address = `/en/needs/${circulating}`;
    const rows = async () =>
      (
        await owner
          .selectFrom('view_readings')
          .select('person_id')
          .where('need_id', '=', circulating)
          .execute()
      ).map((row) => row.person_id);
    const first = await ask(address, people.hub);
    expect(first.body).not.toContain(title);
    expect(first.body).toContain(`${address}/confidentiality`);
    // Nor has the hub's desk: neither a word of it, nor where it stands.
    const lineOf = async () =>
      (await ask('/en/hub-desk', people.hub)).body
        .split('<li class="tws-result">')
        .find((line) => line.includes(address)) ?? '';
    expect(await lineOf()).toContain(`${address}/confidentiality`);
    expect(await lineOf()).not.toContain(title);
    expect(await lineOf()).not.toContain('Circulating');
    expect(await rows()).not.toContain(people.hub.personId);
    // Sent twice, as a double click does: one row and the same answer (CO2).
    const both = await Promise.all([1, 2].map(() => ask(`${address}/confidentiality`, people.hub, {})));
    expect(both.map(({ status, location }) => [status, location])).toEqual([
      [303, address],
      [303, address],
    ]);
    const { rows: said } =
      await sql`select from file_agreements where need_id = ${circulating} and person_id = ${people.hub.personId}`.execute(
        owner,
      );
    expect(said).toHaveLength(1);
    expect((await ask(address, people.hub)).body).toContain(title);
    expect(await lineOf()).toContain(title);
    expect(await lineOf()).toContain('Circulating');
    expect(await rows()).toContain(people.hub.personId);
    await ask(address, people.broker);
    const record = await ask(`${address}/readings`, people.owner);
    for (const { personId } of [people.hub, people.broker]) {
      const { name } = await owner
        .selectFrom('people')
        .select('name')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      expect(record.body).toContain(name);
    }
  });

  test('is no hub that the State did not choose: it gets what every registered user gets, and lists nothing: AZ10', async () => {
    const page = await ask(`/en/needs/${circulating}`, people.otherHub);
    expect([page.status, page.body.includes('id="view-registered"')]).toEqual([200, true]);
    expect(page.body).not.toContain('/confidentiality');
    for (const below of ['/confidentiality', '/ranking', '/readings', '/preview', '/edit', '/adoption'])
      expect((await ask(`/en/needs/${circulating}${below}`, people.otherHub)).status, below).toBe(404);
    expect((await ask(`/en/needs/${circulating}/confidentiality`, people.otherHub, {})).status).toBe(404);
    expect((await ask('/en/desk', people.otherHub)).status).toBe(404);
    // Its lists have what every registered reader's have, region by region, and no need more.
    const listed = async (path: string, who: Wearer) =>
      [...new Set((await ask(path, who)).body.match(/N-[0-9A-Z]{6}/g))].sort();
    for (const path of [
      '/en/needs',
      '/en/needs?region=002',
      '/en/needs?region=142',
      `/en/needs?theme=${THEME}`,
    ])
      expect(await listed(path, people.otherHub), path).toEqual(await listed(path, people.verifier));
    expect(await listed('/en/needs', people.otherHub)).not.toEqual([]);
    // All that hubs do of their own: nothing assigns, and nothing exports. One right more is shown here first.
    const rights = ROUTES.filter(
      ({ access }) => typeof access !== 'string' && access.includes('hub_coordinator'),
    ).map(({ path }) => path);
    expect(rights.filter((path) => !/^(verification|notes)\//.test(path)).sort()).toEqual([
      // What it writes for a State, which alone decides what becomes of it.
      'drafts-for-states',
      'hub-dates',
      'hub-dates/:id',
      'hub-desk',
      'hub-profile',
      // Their own, like everybody's.
      'inbox',
      'inbox/done',
      'inbox/letters',
      'needs',
      'needs/:id',
      'needs/:id/adoption',
      'needs/:id/confidentiality',
      'needs/:id/dossier',
      'needs/:id/edit',
      'needs/:id/edit/:step',
      'opinions/:id',
      'organisation',
      'organisations/:id/two-ways',
      // Programmes that it proposes to States, of what these let it see.
      'pools',
      'pools/:id',
      'pools/:id/shares/:match',
      'pools/new',
    ]);
    // A page to print has of a need what its page has: the view that every registered reader gets.
    const printed = async (who: Wearer) =>
      (
        (await ask(`/en/needs/${circulating}/dossier`, who)).body.match(/<article[^]*<\/article>/)?.[0] ?? ''
      ).replaceAll(/[0-9a-f-]{36}/g, '');
    expect(await printed(people.otherHub)).toBe(await printed(people.verifier));
    // Its desk has what goes round where it is made for, masked as for everybody, and nothing of any other region; and an
    // opinion is asked of one hub: another finds none there.
    const geography = loadGeography({ withInvented: true });
    const { rows: views } = await sql<{ reference: string; region: string }>`
      select reference, region from need_views where audience = 'registered' and circulating
        and mode in ('registered', 'public')`.execute(product().owner);
    const today = new Date().toISOString().slice(0, 10);
    const here = views.filter(({ region }) => couldCover(geography, [elsewhere.state], region, today));
    const references = here.map(({ reference }) => reference).sort();
    expect(references).toContain(elsewhere.reference);
    expect(references.length).toBeLessThan(views.length);
    expect(await listed('/en/hub-desk', people.otherHub)).toEqual(references);
    const desk = await ask('/en/hub-desk', people.otherHub);
    expect([desk.status, desk.body.includes(circulating), desk.body.includes(hidden)]).toEqual([
      200,
      false,
      false,
    ]);
    for (const masked of [elsewhere.title, geography.countries.get(elsewhere.state)!.names.en])
      expect(desk.body).not.toContain(masked);
    expect(desk.body).not.toContain('/confidentiality');
    const opinion = ROUTES.find(({ path }) => path === 'opinions/:id')!;
    for (const { path, who } of await listCases(product().owner, opinion, 'hub_coordinator')) {
      expect((await ask(`/en/${path}`, who)).status, path).toBe(200);
      expect((await ask(`/en/${path}`, people.otherHub)).status, path).toBe(404);
      expect((await ask(`/en/${path}`, people.otherHub, { act: 'capacity' })).status, path).toBe(404);
    }
    // Drafts of notes are another hub's or its own, never both.
    const toSign = ROUTES.find(({ path }) => path === 'verification/drafts/:id')!;
    const [draft] = await listCases(product().owner, toSign, 'hub_coordinator');
    expect((await ask(`/en/${draft!.path}`, draft!.who)).status).toBe(200);
    for (const below of ['', '/check', '/to-sign'])
      expect((await ask(`/en/${draft!.path}${below}`, people.otherHub)).status, below).toBe(404);
  });

  test('has it in one hat only: who gives and receives reads as a donor what donors read: AZ14', async () => {
    const { rows } = await sql<{ need: string; title: string; organisation: string }>`
      select n.id as need, n.title, n.organisation_id as organisation from needs n
      join memberships d on d.organisation_id = n.organisation_id and d.role = 'donor' and d.ended_at is null
      where n.status = 'circulating' and n.title <> '' order by n.title limit 1`.execute(product().owner);
    const { need, title, organisation } = rows[0]!;
    const donor = (await findWearer(product().owner, 'donor', organisation))!;
    const focal = (await findWearer(product().owner, 'focal_point', organisation))!;
    expect((await ask(`/en/needs/${need}`, focal)).body).toContain(title);
    const page = await ask(`/en/needs/${need}`, donor);
    expect([page.status, page.body.includes(title)]).toEqual([200, false]);
    for (const below of ['/sealed', '/readings', '/sharing', '/visibility', '/preview', '/confidentiality'])
      expect((await ask(`/en/needs/${need}${below}`, donor)).status, below).toBe(404);
    expect((await ask(`/en/needs/${need}/interest`, focal)).status).toBe(404);
  });

  test('has it until the match ends and not on the next request, the sealed text neither: AZ5', async () => {
    const { owner } = product();
    const [need, text] = [`/en/needs/${introduced}`, `/en/needs/${introduced}/shared-text`];
    const before = await ask(need, people.party);
    expect(before.body).toContain('id="view-parties"');
    expect((await ask(text, people.party)).status).toBe(200);
    const opened = await ask(text, people.party, { then: 'open' });
    expect([opened.status, opened.body.includes('budget')]).toEqual([200, true]);
    // The donor reads no trace of who else reads (PA3).
    expect((await ask(`${need}/readings`, people.party)).status).toBe(404);
    const { rows } = await sql<{ id: string; organisation: string }>`
      select m.id, n.organisation_id as organisation from matches m join needs n on n.id = m.need_id
      join sealed_shares s on s.match_id = m.id and s.ended_at is null where m.need_id = ${introduced}`.execute(
      owner,
    );
    const focal = (await findWearer(owner, 'focal_point', rows[0]!.organisation))!;
    const back = await ask(`${need}/sharing`, focal, { match: rows[0]!.id });
    expect(back.status).toBe(303);
    expect((await ask(text, people.party)).status).toBe(404);
    const late = await ask(text, people.party, { then: 'open' });
    expect([late.status, late.body.includes('budget')]).toEqual([409, false]);
    await sql`update matches set status = 'closed', closing_code = 'no-fit' where id = ${rows[0]!.id}`.execute(
      owner,
    );
    const after = await ask(need, people.party);
    expect(after.body).not.toContain('id="view-parties"');
    expect((await ask(`${need}/confidentiality`, people.party)).status).toBe(404);
    expect((await ask(text, people.party, { then: 'open' })).status).toBe(409);
  });

  test('who saves on top of what a colleague saved is shown both, and keeps what they typed: CO3', async () => {
    const id = randomUUID();
    const step = `/en/needs/${id}/edit/what`;
    expect((await ask('/en/needs/new', people.owner, { id })).status).toBe(303);
    const save = (title: string) =>
      ask(step, people.owner, { revision: '1', title, summary: '', textLanguage: 'en' });
    const [one, two] = [await save('Firstcomer title'), await save('Latecomer title')];
    expect(one.status).toBe(303);
    expect(two.status).toBe(409);
    for (const text of ['Firstcomer title', 'Latecomer title']) expect(two.body).toContain(text);
    const { title } = await product()
      .owner.selectFrom('needs')
      .select('title')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(title).toBe('Firstcomer title');
    // The same first form once more is one draft and the same answer (CO2).
    const again = await ask('/en/needs/new', people.owner, { id });
    expect([again.status, again.location]).toEqual([303, `/en/needs/${id}/edit`]);
  });
});
