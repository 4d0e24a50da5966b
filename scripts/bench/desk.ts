import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { hashToken, newToken } from '#app/auth/token.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { ensureBuild } from '../ensure-build.ts';
import { report, startProduct, stopProduct } from './running-product.ts';

/**
 * The brokers' desk with thousands of open items, as a signed-in broker asks for it over HTTP: everybody's, their own, and
 * narrowed. A third of the items are offers, a third needs, a third matches that wait for answers; a tenth is the broker's.
 */
const PORT = 4172;
const ORIGIN = `http://localhost:${PORT}`;
const OPEN_ITEMS = 5_000;
const TIMES = 60;
const TABLES = ['offers', 'needs', 'matches', 'match_answers'];

await ensureBuild();
const dataDir = mkdtempSync(join(tmpdir(), 'tws-bench-'));
try {
  const session = await arrange();
  const server = await startProduct(dataDir, PORT);
  try {
    for (const [figure, path] of [
      ['everybody’s', 'desk?whose=everyone'],
      ['mine', 'desk'],
      ['narrowed by theme and age', 'desk?whose=everyone&theme=INC&age=14'],
    ] as const)
      await measure(`the desk with ${OPEN_ITEMS} open items: ${figure}`, path, session);
  } finally {
    await stopProduct(server);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(figure: string, path: string, session: string): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let count = 0; count < TIMES; count += 1) {
    const begun = performance.now();
    const answer = await fetch(`${ORIGIN}/en/${path}`, { headers: { Cookie: `__Host-session=${session}` } });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${figure}: ${answer.status}`);
    times.push(performance.now() - begun);
  }
  // The first requests open connections and warm the code.
  const sorted = times.slice(TIMES / 6).sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? NaN);
  report(figure, { median_ms: at(0.5), p95_ms: at(0.95), bytes });
}

async function arrange(): Promise<string> {
  const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog });
  const client = new pg.Client({ connectionString: engine.ownerUrl });
  try {
    await migrateToLatest(engine.ownerUrl);
    await client.connect();
    const [broker, office, giver, receiver, membership] = Array.from({ length: 5 }, () => randomUUID());
    await client.query(
      `insert into organisations (id, name, kind, state_code) values ($1, 'Bench office', 'un', null),
        ($2, 'Bench giver', 'state', 'CH'), ($3, 'Bench receiver', 'state', 'KE')`,
      [office, giver, receiver],
    );
    await client.query(`insert into people (id, email, name) values ($1, 'broker@example.org', 'Bench')`, [
      broker,
    ]);
    await client.query(
      `insert into memberships (id, person_id, organisation_id, role) values ($1, $2, $3, 'broker')`,
      [membership, broker, office],
    );
    // Their own triggers would write histories that nothing here reads.
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
    const third = Math.floor(OPEN_ITEMS / 3);
    const reference = (kind: string) =>
      `'${kind}-' || translate(lpad(upper(to_hex(i)), 6, '0'), 'ILOU', 'WXYZ')`;
    const theme = `(array['INC-CSIRT', 'CRM-LEG', 'POL-NCS', 'SKL-TOT'])[1 + i % 4]`;
    await client.query(
      `insert into offers (id, reference, organisation_id, author_id, title, text_language, status, themes, submitted_at)
        select gen_random_uuid(), ${reference('O')}, $1, $2, 'Offer ' || i, 'en',
          case when i > $3 then 'published' when i % 2 = 0 then 'submitted' else 'under-review' end, array[${theme}],
          now() - make_interval(hours => i % 1500) from generate_series(1, $3 + 300) i`,
      [giver, broker, third],
    );
    await client.query(
      `insert into needs (id, reference, organisation_id, author_id, state_code, title, text_language, status, themes,
          submitted_at, validated_at, circulated_at, circulates_until, served_tiers)
        select gen_random_uuid(), ${reference('N')}, $1, $2, 'KE', 'Need ' || i, 'en',
          (array['submitted', 'validated', 'circulating'])[case when i > $3 then 3 else 1 + i % 3 end], array[${theme}],
          now() - make_interval(hours => i % 1500), now() - make_interval(hours => i % 900),
          case when i > $3 or i % 3 = 2 then now() - make_interval(hours => i % 700) end,
          case when i > $3 or i % 3 = 2 then current_date + (i % 30) end, case when i % 2 = 0 then '{}'::jsonb end
        from generate_series(1, $3 + 300) i`,
      [receiver, broker, third],
    );
    await client.query(
      `insert into matches (reference, need_id, offer_id, donor_organisation_id, donor_name, offer_reference, offer_title,
          offer_language, known_to_donor, known_to_recipient, status, proposed_by, proposed_at, answer_by)
        select ${reference('M')}, n.id, o.id, $1, 'Bench giver', o.reference, o.title, 'en', true, true, 'proposed', $2,
          now() - make_interval(hours => (i % 400)::int), current_date + (i % 20)::int
        from (select row_number() over () as i, n.id as need, o.id as offer
            from (select id from needs where status = 'circulating' order by reference desc limit 300) n
            cross join (select id from offers where status = 'published' limit 6) o limit $3) pairs
          join needs n on n.id = pairs.need join offers o on o.id = pairs.offer`,
      [giver, broker, third],
    );
    await client.query(
      `insert into match_answers (match_id, party, answer, person_id, contact_id, organisation_id)
        select id, party, 'yes', $1, $1, $2 from matches, (values ('donor'), ('recipient')) p (party)
        where abs(hashtext(id::text || party)) % 2 = 0`,
      [broker, giver],
    );
    await client.query(
      `insert into desk_owners (subject, subject_id, owner_id, given_by, batch, since)
        select subject, id, $1, $1, gen_random_uuid(), now() from (select 'need' as subject, id from needs
          union all select 'match', id from matches union all select 'offer', id from offers) open
        where abs(hashtext(id::text)) % 10 = 0`,
      [broker],
    );
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
    await client.query('analyze');
    const session = newToken();
    await client.query(
      `insert into sessions (id, token_hash, person_id, membership_id, created_at, seen_at, confirmed_at, expires_at, ends_at, strength)
       values (gen_random_uuid(), $1, $2, $3, now(), now(), now(), now() + interval '15 minutes', now() + interval '12 hours', 'two')`,
      [hashToken(session), broker, membership],
    );
    return session;
  } finally {
    await client.end();
    await engine.stop();
  }
}
