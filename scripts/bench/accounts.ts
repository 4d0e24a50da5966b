import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { hashToken, newToken } from '#app/auth/token.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PASSWORD_HASH } from '#db/seeds/demonstration/password.ts';
import { ensureBuild } from '../ensure-build.ts';
import { report, startProduct, stopProduct } from './running-product.ts';

/**
 * Whether the time of an answer tells who has an account, and what many sign-ins at once do to everybody else. The built
 * product, one process, loopback; each request comes from another address, so that no limit answers in its place.
 */
const PORT = 4171;
const ORIGIN = `http://localhost:${PORT}`;
const PEOPLE = 60;
const TOGETHER = 20;
const ROUNDS = 10;
/** Fewer than any limit for one account; looking at a link is limited by nothing. */
const TIMES = { ask: 2, look: 5 };
let addresses = 0;

type Arranged = { emails: string[]; usedLinks: string[]; session: string };

await ensureBuild();
const dataDir = mkdtempSync(join(tmpdir(), 'tws-bench-'));
try {
  const arranged = await arrange();
  const server = await startProduct(dataDir, PORT, { TRUSTED_PROXIES: '127.0.0.1,::1' });
  try {
    await measure(arranged);
  } finally {
    await stopProduct(server);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure({ emails, usedLinks, session }: Arranged): Promise<void> {
  const strangers = emails.map((_, index) => `stranger-${index}@example.org`);
  const signIn = (email: string, password: string) => post('/en/sign-in', { email, password });
  // The first of everything is slower, whoever it is for.
  for (const email of ['a@example.org', 'b@example.org']) await signIn(email, 'not the right password');
  await compare('sign-in with a wrong password: an account / none', emails, strangers, TIMES.ask, (email) =>
    signIn(email, 'not the right password'),
  );
  await compare('forgotten password: an account / none', emails, strangers, TIMES.ask, (email) =>
    post('/en/forgotten-password', { email }),
  );
  const unknown = usedLinks.map(() => newToken());
  await compare('one-time link: used / never given out', usedLinks, unknown, TIMES.look, (token) =>
    ask(`/en/arrive/${token}`),
  );
  await readBeside(session, emails, signIn);
}

/** In an order of chance, so that what one leaves behind (a letter to send) weighs on both alike. */
async function compare(
  figure: string,
  one: readonly string[],
  other: readonly string[],
  repeated: number,
  request: (what: string) => Promise<Response>,
): Promise<void> {
  const times: Record<'one' | 'other', number[]> = { one: [], other: [] };
  const all = [
    ...one.map((what) => ({ what, side: 'one' as const })),
    ...other.map((what) => ({ what, side: 'other' as const })),
  ];
  const shuffled = Array.from({ length: repeated }, () => all)
    .flat()
    .map((each) => ({ each, key: randomBytes(6).readUIntBE(0, 6) }));
  const statuses = new Set<number>();
  for (const { each } of shuffled.sort((a, b) => a.key - b.key)) {
    const { status, took } = await timed(() => request(each.what));
    statuses.add(status);
    times[each.side].push(took);
  }
  if (statuses.size !== 1) throw new Error(`${figure}: ${[...statuses].join(' and ')}`);
  const [first, second] = [quantile(times.one, 0.5), quantile(times.other, 0.5)];
  report(figure, {
    each: one.length * repeated,
    median_ms: [rounded(first), rounded(second)],
    ratio: rounded(first / second),
  });
}

/** Somebody reads their page again and again while twenty others sign in at once, ten times. */
async function readBeside(
  session: string,
  emails: readonly string[],
  signIn: (email: string, password: string) => Promise<Response>,
): Promise<void> {
  const read = () => ask('/en/account', { Cookie: `__Host-session=${session}` });
  const alone: number[] = [];
  for (let count = 0; count < 30; count += 1) alone.push((await timed(read)).took);
  const beside: number[] = [];
  const answers: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    let isOver = false;
    const crowd = Promise.all(
      Array.from({ length: TOGETHER }, (_, index) =>
        signIn(emails[(round * TOGETHER + index) % emails.length] ?? '', DEMONSTRATION_PASSWORD),
      ),
    ).finally(() => (isOver = true));
    do {
      const { status, took } = await timed(read);
      if (status !== 200) throw new Error(`The page of somebody else: ${status}`);
      beside.push(took);
    } while (!isOver);
    for (const { status } of await crowd) answers[status] = (answers[status] ?? 0) + 1;
  }
  report('another’s page during 20 sign-ins at once', {
    alone_median_ms: rounded(quantile(alone, 0.5)),
    median_ms: rounded(quantile(beside, 0.5)),
    p95_ms: rounded(quantile(beside, 0.95)),
    max_ms: rounded(Math.max(...beside)),
    pages: beside.length,
    sign_ins: answers,
  });
}

function ask(path: string, headers: Record<string, string> = {}, body?: URLSearchParams): Promise<Response> {
  addresses += 1;
  const from = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
  return fetch(ORIGIN + path, {
    method: body ? 'POST' : 'GET',
    redirect: 'manual',
    body,
    headers: { ...headers, Origin: ORIGIN, 'X-Forwarded-For': from, 'X-Forwarded-Proto': 'http' },
  });
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return ask(path, {}, new URLSearchParams(fields));
}

async function timed(request: () => Promise<Response>): Promise<{ status: number; took: number }> {
  const from = performance.now();
  const answer = await request();
  await answer.arrayBuffer();
  return { status: answer.status, took: performance.now() - from };
}

function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** People with a password, a link that was used each, and one of them signed in. */
async function arrange(): Promise<Arranged> {
  const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog });
  const client = new pg.Client({ connectionString: engine.ownerUrl });
  try {
    await migrateToLatest(engine.ownerUrl);
    await client.connect();
    const emails = Array.from({ length: PEOPLE }, (_, index) => `person-${index}@example.org`);
    const ids = emails.map(() => randomUUID());
    const usedLinks = emails.map(() => newToken());
    await client.query(
      `insert into people (id, email, name) select id, email, 'Bench' from unnest($1::uuid[], $2::text[]) p (id, email)`,
      [ids, emails],
    );
    await client.query(
      `insert into credentials (person_id, password_hash, changed_at) select id, $2, now() from unnest($1::uuid[]) p (id)`,
      [ids, DEMONSTRATION_PASSWORD_HASH],
    );
    await client.query(
      `insert into one_time_links (token_hash, purpose, person_id, created_at, expires_at, used_at)
       select hash, 'password', id, now(), now() + interval '1 hour', now() from unnest($1::text[], $2::uuid[]) l (hash, id)`,
      [usedLinks.map(hashToken), ids],
    );
    const session = newToken();
    await client.query(
      `insert into sessions (id, token_hash, person_id, created_at, seen_at, confirmed_at, expires_at, ends_at)
       values (gen_random_uuid(), $1, $2, now(), now(), now(), now() + interval '30 minutes', now() + interval '12 hours')`,
      [hashToken(session), ids[0]],
    );
    return { emails, usedLinks, session };
  } finally {
    await client.end();
    await engine.stop();
  }
}
