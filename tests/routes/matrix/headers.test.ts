import { expect, test } from 'vitest';
import { contentSecurityPolicy, SECURITY_HEADERS } from '#app/http/headers.ts';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer, listCases, mayUse, type Wearer } from '#tests/support/addresses.ts';
import { openSession } from '#tests/support/open-session.ts';
import { rawRequest, sendRaw, type RawAnswer } from '#tests/support/raw-http.ts';
import { useProduct } from './product.ts';

const product = useProduct({ SECURITY_CONTACT: 'reports@capacity.example' });

type Resource = { what: string; path: string; session?: boolean; form?: string; host?: string };

const RESOURCES: readonly Resource[] = [
  { what: 'the address without a language', path: '/' },
  { what: 'a page kept for everybody', path: '/en/about' },
  { what: 'a page kept for everybody, read by somebody signed in', path: '/en/about', session: true },
  { what: 'a page for everybody that is not kept', path: '/en/forgotten-password' },
  { what: 'the page of signing in, which may ask for a passkey', path: '/en/sign-in' },
  { what: 'a page behind sign-in, read by nobody known', path: '/en/account' },
  { what: 'a page behind sign-in', path: '/en/account', session: true },
  { what: 'a page of another role', path: '/en/administration', session: true },
  { what: 'an act', path: '/en/sign-out', session: true },
  { what: 'a download', path: '/en/offers/import/blank.csv', session: true },
  { what: 'a copy of one’s own data', path: '/en/account/data/copy', session: true },
  { what: 'a page that does not exist', path: '/en/no-such-page' },
  { what: 'the stylesheet', path: 'STYLESHEET' },
  { what: 'the icon', path: '/favicon.svg' },
  { what: 'the icon where old browsers look', path: '/favicon.ico' },
  { what: 'security.txt', path: '/.well-known/security.txt' },
  { what: 'the checkpoint of the log of acts', path: '/.well-known/audit-checkpoint' },
  { what: 'the key of the log of acts', path: '/.well-known/audit-keys' },
  { what: 'the probe of life', path: '/health' },
  { what: 'the probe of readiness', path: '/ready' },
  { what: 'a refusal of the guard', path: '/en.data' },
  { what: 'another name of this machine', path: '/en', host: '127.0.0.1' },
  { what: 'another host', path: '/en', host: 'evil.example' },
];

test('every kind of resource has its exact set of headers, by every method', async () => {
  const sets = [describeUsual()];
  for (const resource of RESOURCES) {
    for (const method of ['GET', 'HEAD', 'POST']) {
      sets.push(`${resource.what}: ${method}\n${describeHeaders(await ask(resource, method))}`);
    }
  }
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
    sets.push(`a page: ${method}\n${describeHeaders(await ask({ what: '', path: '/en/about' }, method))}`);
  }
  sets.push(`what is not HTTP\n${describeHeaders(await sendRaw(port(), 'nonsense\r\n\r\n'))}`);
  await expect(`${sets.join('\n\n')}\n`).toMatchFileSnapshot('headers.snapshot.txt');
});

test('no page of somebody signed in holds the token of their session, and each has the way out', async () => {
  const who = await findWearer(product().owner, 'donor');
  for (const row of ROUTES.filter(
    (row) => row.kind === 'page' && mayUse(row, 'donor') && !row.path.startsWith('sign-in'),
  )) {
    const [found] = await listCases(product().owner, row, 'donor');
    const token = await signIn(found?.who ?? who);
    const { status, body } = await sendRaw(
      port(),
      rawRequest(`GET /en${found?.path && `/${found.path}`}`, [
        `Host: localhost:${port()}`,
        `Cookie: __Host-session=${token}`,
      ]),
    );
    expect.soft(status, row.path).toBe(200);
    expect.soft(body, row.path).not.toContain(token);
    expect.soft(body, row.path).toContain('action="/en/sign-out"');
  }
});

const port = () => Number(new URL(product().origin).port);

async function ask({ path, session, host }: Resource, method: string): Promise<RawAnswer> {
  const body = method === 'POST' ? 'a=b' : '';
  const headers = [
    `Host: ${host ?? 'localhost'}:${port()}`,
    'Connection: close',
    ...(session ? [`Cookie: __Host-session=${await signIn()}`] : []),
    ...(body
      ? [
          `Origin: ${product().origin}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${body.length}`,
        ]
      : []),
  ];
  const address = path === 'STYLESHEET' ? await findStylesheet() : path;
  return sendRaw(port(), rawRequest(`${method} ${address}`, headers, body));
}

/** Another session each time: signing out ends one. */
async function signIn(wearer?: Wearer): Promise<string> {
  const who = wearer ?? (await findWearer(product().owner, 'donor'));
  if (!who) throw new Error('Nobody is a donor');
  return (await openSession(product().owner, who, new Date())).token;
}

async function findStylesheet(): Promise<string> {
  const { body } = await product().ask('/en/about');
  return /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? '/no-stylesheet';
}

function describeUsual(): string {
  const lines = [
    ...Object.entries(SECURITY_HEADERS),
    ['no script', contentSecurityPolicy()],
    ['one script, by nonce', contentSecurityPolicy('…')],
  ].map(([name, value]) => `  ${name}: ${value}`);
  return ['the headers of app/http/headers.ts', ...lines].join('\n');
}

/**
 * The status and the headers, by name. Those that every answer carries unchanged are one line, so that the file shows
 * what differs; a missing or altered one shows by name.
 */
function describeHeaders({ status, headers }: RawAnswer): string {
  const left = new Map([...headers].sort(([a], [b]) => (a < b ? -1 : 1)));
  const usual = Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value] as const);
  const hasUsual = usual.every(([name, value]) => left.get(name) === value);
  if (hasUsual) for (const [name] of usual) left.delete(name);
  return [
    `  ${status}`,
    ...(hasUsual ? [`  the ${usual.length} of app/http/headers.ts`] : []),
    ...[...left].map(([name, value]) => `  ${name}: ${plain(name, value)}`),
  ].join('\n');
}

/** Without what is another each time: numbers, nonces, dates, tokens, tags, lengths, the port. */
function plain(name: string, value: string): string {
  const ever = EVER_CHANGING[name];
  if (ever?.test(value)) return '…';
  return value
    .replaceAll(String(port()), 'PORT')
    .replace(/'nonce-[\w+/]{22}=='/, "'nonce-…'")
    .replace(contentSecurityPolicy(), 'no script')
    .replace(contentSecurityPolicy('…'), 'one script, by nonce')
    .replace(/(?<=__Host-session=)[\w-]{43}/, '…');
}

const EVER_CHANGING: Readonly<Record<string, RegExp>> = {
  'x-request-id': /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  date: /GMT$/,
  'last-modified': /GMT$/,
  etag: /^(W\/)?"[\w-]+"$/,
  'content-length': /^[1-9]\d*$/,
};
