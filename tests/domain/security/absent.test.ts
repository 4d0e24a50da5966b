import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '#app/routes/table.ts';
import { CALLS, filesWith, importersOf, installedPackages } from './sources.ts';

/**
 * What the product does not have, and so cannot have wrong. Whoever brings one of these in fails a test here, and finds
 * in app/domain/security/asvs what then has to be shown instead.
 */

test('the search reads the whole product', () => {
  expect(installedPackages()).toEqual(expect.arrayContaining(['express', 'kysely', 'pg']));
  expect(importersOf('lucia')).toContain('app/auth/lucia.ts');
  expect(filesWith(/__Host-session/)).toContain('app/auth/session-cookie.ts');
  expect(CALLS.map(({ name }) => name)).toContain('withActor');
});

describe('the product does not speak', () => {
  const installed = installedPackages();
  test.each([
    ['LDAP', /ldap/],
    // libxml2-wasm checks a list of parts by its schema, in a worker with limits of its own; below, that nobody asks it a path.
    ['XPath', /xpath|libxmljs|xslt/],
    ['LaTeX', /latex|katex|mathjax/],
    ['JNDI, nor runs Java', /^java$|jndi|node-java/],
    ['memcache', /memcache/],
    ['GraphQL', /graphql|apollo/],
    ['WebSocket', /^ws$|socket\.io|sockjs|websocket/],
    ['WebRTC', /webrtc|wrtc|mediasoup|simple-peer|node-turn|^stun$/],
    ['SAML', /saml/],
    [
      'Markdown, BBCode or other markup that people write',
      /markdown|^marked$|micromark|bbcode|showdown|remarkable$/,
    ],
    // fflate comes with the PDF library, which runs in a worker with limits of its own.
    ['archives', /^(adm-zip|yauzl|unzipper|jszip|tar|tar-stream|node-tar)$/],
    ['short messages to telephones', /twilio|vonage|nexmo|\bsms\b/],
  ])('%s', (_what, pattern) => {
    expect(installed.filter((name) => pattern.test(name))).toEqual([]);
  });

  test('as an authorization server or as one that takes access tokens', () => {
    expect(installed.filter((name) => /oidc-provider|oauth2-server|oauth2orize/.test(name))).toEqual([]);
    expect(filesWith(/headers\.(get\(['"]authorization['"]\)|authorization\b)/i)).toEqual([]);
    const paths = ROUTES.map(({ path }) => path);
    expect(
      paths.filter((path) =>
        /^(oauth2?\/)?(authorize|token|introspect|revoke|userinfo|register)$/.test(path),
      ),
    ).toEqual([]);
  });
});

test('no path is asked of an XML document', () => {
  expect(importersOf('libxml2-wasm')).toEqual(['app/operations/passports/sbom/validate-xml.ts']);
  expect(filesWith(/XmlXPath|xpath/i)).toEqual([]);
});

test('no token that carries its own facts is issued', () => {
  expect(CALLS.filter(({ name }) => /^(SignJWT|CompactSign|GeneralSign|FlattenedSign)$/.test(name))).toEqual(
    [],
  );
});

test('files are handed out at listed addresses: the blank spreadsheet, files of a need and of a thread, a copy of one’s own data, notes, lists of parts', () => {
  expect(ROUTES.filter(({ kind }) => kind === 'download').map(({ path }) => path)).toEqual([
    'offers/import/blank.csv',
    // Public: what everybody may read of offers, and figures.
    'open-data/offers.csv',
    'open-data/offers.json',
    'open-data/offers.atom',
    'offers/:id/passports/:n/sbom/file',
    'offers/:id/technology/:n/parts',
    'needs/:id/files/:file',
    'matches/:id/files/:file',
    'notes/:reference/file',
    'notes/:reference/subject',
    'notes/:reference/today',
    'matches/:id/confirmation-file/:file',
    'verification/drafts/:id/to-sign',
    // Public, and by a name of ours.
    'hubs/calendar/feed',
    'numbers/figures.csv',
    'desk/numbers/figures.csv',
    // Shown as text by whatever reads feeds, and no attachment.
    'needs-feed/:token',
  ]);
  expect(filesWith(/'Content-Disposition':/i)).toEqual([
    // Files that people sent, by the names that they have here.
    'app/http/file-response.ts',
    'app/routes/accounts/own-data-copy.ts',
    'app/routes/exchange/blank-csv.ts',
    'app/routes/hubs/calendar-feed.ts',
    // Named by a reference, which has a shape of its own.
    'app/routes/verification/confirmation-file.ts',
    'app/routes/verification/note-file.ts',
    'app/routes/verification/note-subject.ts',
    'app/routes/verification/note-today.ts',
    'app/routes/verification/to-sign.ts',
    // By names of ours.
    'app/routes/exchange/parts/public-download.ts',
    'app/routes/numbers/parts/csv-file.ts',
    'app/routes/passports/parts/serve-sbom.ts',
  ]);
  // As attachments, in a sandbox: uploads-and-downloads.test.ts shows the headers.
  expect(importersOf('content-disposition')).toEqual([
    'app/http/file-response.ts',
    // Bytes that were a list of parts when they came, by a name of ours.
    'app/routes/passports/parts/serve-sbom.ts',
  ]);
});

/** The files of a build, published schemas (by a version that is one of ours), keys (by a thumbprint of 43 characters), and letters: each named by us. */
const OPENERS = [
  'app/auth/audit-keyring.ts',
  'app/auth/keys-folder.ts',
  'app/auth/leaked-passwords.ts',
  'app/auth/note-keys.ts',
  'app/auth/sealing.ts',
  'app/auth/write-once.ts',
  'app/http/assets.ts',
  'app/operations/mail/carrier.ts',
  'app/operations/mail/mail-files.ts',
  'app/operations/passports/sbom/cyclonedx-schemas.ts',
  'app/operations/passports/sbom/validate-xml.ts',
];

test('no file is opened by a name that a request brings: pages open none', () => {
  const openers = importersOf('node:fs', 'node:fs/promises', 'fs');
  expect(openers.filter((file) => file.startsWith('app/'))).toEqual(OPENERS);
});

test('no page listens to messages of other windows', () => {
  // A BroadcastChannel reaches this origin's windows alone, and what it says is one fixed word or a number of seconds.
  const listening = filesWith(/postMessage|addEventListener\(\s*['"]message['"]|onmessage/).filter(
    // To a worker of the server, which no page reaches.
    (file) => !file.startsWith('app/operations/'),
  );
  expect(listening).toEqual(['app/session-over.client.ts']);
  expect(
    listening.flatMap(
      (file) => readFileSync(file, 'utf8').match(/\w+\.(postMessage|addEventListener\('message')/g) ?? [],
    ),
  ).toEqual(['windows.postMessage', "windows.addEventListener('message'", 'windows.postMessage']);
  expect(filesWith(/windows = new BroadcastChannel\(/)).toEqual(listening);
});

test('nothing is kept in the browser but cookies', () => {
  expect(
    filesWith(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|serviceWorker/),
  ).toEqual([]);
});

test('no page embeds a plugin', () => {
  expect(filesWith(/<(object|embed|applet)[\s/][^>]*(data|src|code)=/)).toEqual([]);
});

test('no telephone number is asked for or kept', () => {
  const files = filesWith(/type="tel"|phone_number|phoneNumber/);
  expect(files).toEqual([]);
});

test('there is no hint at a password and no secret question', () => {
  expect(
    filesWith(/(secret|security)[_ -]?question|password[_ -]?hint|mother.{0,3}s maiden/i).filter(
      (file) => !file.startsWith('app/domain/security/'),
    ),
  ).toEqual([]);
});

test('everything of ours is TypeScript: memory is the engine’s, never ours', () => {
  const others = ['app', 'db', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(c|cc|cpp|h|rs|go|zig|node|wasm|gyp)$/.test(name),
    ),
  );
  expect(others).toEqual([]);
  expect(filesWith(/WebAssembly|process\.dlopen|ffi-napi|allocUnsafe/)).toEqual([]);
});

/** Asks the one issuer that an administrator set, at an address looked up once (single-sign-on.test.ts shows it). */
const ASKS_THE_ISSUER = ['app/auth/openid.ts', 'app/auth/pinned-fetch.ts'];
const others = (files: readonly string[]) => files.filter((file) => !ASKS_THE_ISSUER.includes(file));

test('no address is fetched but the issuer’s that an administrator set: nothing else asks another server by HTTP', () => {
  expect(
    others(
      CALLS.filter(({ name }) => /^(fetch|https?\.(get|request)|axios|got)$/.test(name)).map(
        ({ file }) => file,
      ),
    ),
  ).toEqual([]);
  expect(others(filesWith(/import \{[^}]*\b(get|request)\b[^}]*\} from 'node:https?'/))).toEqual([]);
  expect(others(importersOf('undici', 'axios', 'got', 'openid-client', 'node:http2'))).toEqual([]);
});

test('no provider signs anybody out: there is no address for it', () => {
  expect(ROUTES.filter(({ path }) => /logout|backchannel|front-?channel/i.test(path))).toEqual([]);
});

test('the server ends no TLS of its own and asks for no client certificate', () => {
  expect(others(importersOf('node:https', 'node:tls', 'node:http2'))).toEqual([]);
});
