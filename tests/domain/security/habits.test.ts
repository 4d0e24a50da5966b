import ts from 'typescript';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CALLS, filesWith, importersOf, SOURCES } from './sources.ts';

/** Where a column is named by the caller's own code: its argument is a literal of a type. */
const FIXED_NAMES = new Set(['db/queries/organisations/names.ts', 'db/queries/matches/plans.ts']);

/** How everything in the product is written, where one exception would undo what the rest achieves. */

test('no page writes HTML from a string but what React’s own renderer wrote: it escapes every value where it is written', () => {
  expect(filesWith(/\.innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
  const inserted = SOURCES.flatMap(({ file, text }) => {
    const props = text.match(/dangerouslySetInnerHTML[^}]*}}/g) ?? [];
    return props.map((prop) => [file, /^dangerouslySetInnerHTML={{ __html: (.+) }}$/.exec(prop)?.[1]]);
  });
  expect(inserted).toEqual([
    ['app/ui/list/facet-list.tsx', 'facetMarkup(t, facets)'],
    ['app/ui/list/offer-results.tsx', "offers.map((offer) => lineMarkup[level](t, offer)).join('')"],
    ['app/ui/page/footer.tsx', 'footerMarkup(t)'],
    ['app/ui/page/navigation.tsx', 'itemMarkup(t, items)'],
    ['app/ui/page/wordmark.tsx', 'nameMarkup(t)'],
  ]);
  // Each of these is what keepMarkup returned, which has its markup from React alone.
  const keepers = CALLS.filter(({ name }) => name === 'keepMarkup').map(({ file }) => file);
  expect([...new Set(keepers)]).toEqual(inserted.map(([file]) => file));
  expect(importersOf('react-dom/server')).toEqual([
    'app/entry.server.tsx',
    'app/http/error-page.tsx',
    // A feed: plain texts in elements of Atom.
    'app/ui/atom.ts',
    'app/ui/kept-markup.ts',
  ]);
});

test('no code is made from text', () => {
  expect(
    CALLS.filter(({ name }) => /^(eval|Function|setTimeout|setInterval)$/.test(name)).filter(isFromText),
  ).toEqual([]);
  expect(importersOf('node:vm', 'vm')).toEqual([]);
});

test('messages are compiled from the catalogues alone', () => {
  expect(CALLS.filter(({ name }) => name === 'IntlMessageFormat').map(({ file }) => file)).toEqual([
    'app/i18n/translate.ts',
  ]);
});

test('SQL is never put together from text: values are parameters', () => {
  const raw = CALLS.filter(({ name }) => /^sql\.(raw|lit|ref|id|table|join)$/.test(name));
  const elsewhere = raw.filter(({ file }) => !file.startsWith('db/migrations/') && !FIXED_NAMES.has(file));
  expect(elsewhere.map(({ file, name }) => [file, name])).toEqual([]);
  // Quotes the names of columns that our own queries write out.
  const named = CALLS.filter(({ name }) => name === 'nameThen').flatMap(({ node }) => [
    ...(node.arguments ?? []),
  ]);
  expect(
    named.filter((argument) => !ts.isStringLiteral(argument)).map((argument) => argument.getText()),
  ).toEqual([]);
});

test('programs are started with a list of arguments, never through a shell', () => {
  expect(CALLS.filter(({ name }) => /^(exec|execSync|child_process\.exec(Sync)?)$/.test(name))).toEqual([]);
  expect(filesWith(/shell:\s*(true|['"])/)).toEqual([]);
  // What serves requests starts none at all.
  expect(importersOf('node:child_process').filter((file) => file.startsWith('app/'))).toEqual([]);
});

test('no pattern is built from what somebody typed', () => {
  expect(CALLS.filter(({ name }) => name === 'RegExp').map(({ file }) => file)).toEqual([]);
});

test('what a log line says is fixed; what varies is an attribute', () => {
  const lines = CALLS.filter(({ name }) => /(^|\.)log\.(trace|debug|info|warn|error|fatal)$/.test(name));
  expect(lines.length).toBeGreaterThan(8);
  expect(
    lines
      .filter(({ node }) => !node.arguments?.[1] || !ts.isStringLiteral(node.arguments[1]))
      .map(({ file }) => file),
  ).toEqual([]);
});

test('logs go to standard output and nowhere else', () => {
  expect(
    importersOf('pino')
      .filter((file) => file !== 'app/http/log.ts')
      .map(onlyForTypes),
  ).not.toContain(false);
  expect(CALLS.filter(({ name }) => name === 'pino.destination').map(({ node }) => node.getText())).toEqual([
    'pino.destination({ fd: 1, sync: false, minLength: 0 })',
  ]);
  expect(
    CALLS.filter(({ file, name }) => name.startsWith('console.') && !file.startsWith('scripts/')),
  ).toEqual([]);
});

test('hashes are SHA-256, passwords argon2id, ciphers AES-256-GCM, and no other algorithm is named', () => {
  const algorithms = CALLS.filter(({ name }) =>
    /^create(Hash|Hmac|Sign|Verify|Cipheriv|Decipheriv)$/.test(name),
  );
  const named = new Set(algorithms.map(({ node }) => node.arguments?.[0]?.getText().replaceAll("'", '')));
  expect([...named].filter((algorithm) => !ALGORITHMS.has(algorithm ?? ''))).toEqual([]);
  expect(
    CALLS.filter(({ name }) => /^(createCipher|createDecipher|pbkdf2|scrypt)(Sync)?$/.test(name)),
  ).toEqual([]);
  // One key is derived from another in one place: a key of its own for sealed texts.
  const derived = CALLS.filter(({ name }) => /^hkdf(Sync)?$/.test(name));
  expect(derived.map(({ file, node }) => [file, node.arguments?.[0]?.getText()])).toEqual([
    ['app/auth/sealed-text.ts', "'sha256'"],
  ]);
  expect(importersOf('@node-rs/argon2')).toEqual(['app/auth/password-hash.ts']);
});

const ALGORITHMS = new Set(['sha256', 'aes-256-gcm']);

test('key pairs and signatures are Ed25519; one file makes keys, and two sign', () => {
  const made = CALLS.filter(({ name }) =>
    /^(generateKeyPair(Sync)?|generateKey|createSign|sign|crypto\.sign)$/.test(name),
  );
  expect(made.map(({ file, name, node }) => [file, name, node.arguments?.[0]?.getText()])).toEqual([
    // No digest of its own: Ed25519 has one.
    ['app/auth/audit-key.ts', 'sign', 'null'],
    ['app/auth/note-keys.ts', 'sign', 'null'],
    ['app/auth/private-key.ts', 'generateKeyPairSync', "'ed25519'"],
  ]);
  const [keys] = made.filter(({ name }) => name === 'generateKeyPairSync');
  expect(keys?.node.arguments?.[1]?.getText()).toMatch(/publicKeyEncoding[^]*privateKeyEncoding/);
});

test('cryptography is Node’s own or argon2’s', () => {
  expect(importersOf('crypto-js', 'bcrypt', 'bcryptjs', 'node-forge', 'tweetnacl', 'md5', 'sha1')).toEqual(
    [],
  );
});

test('what must not be guessed comes from the system’s own randomness', () => {
  expect(CALLS.filter(({ name }) => name === 'Math.random')).toEqual([]);
  const sizes = CALLS.filter(({ name }) => name === 'randomBytes').map(({ file, node }) => ({
    file,
    bytes: Number(node.arguments?.[0]?.getText()),
  }));
  expect(sizes).toContainEqual({ file: 'app/auth/token.ts', bytes: 32 });
  // Short ones name records and files; what opens something is in app/auth and app/http.
  const short = sizes.filter(({ file, bytes }) => /^app\/(auth|http)\//.test(file) && bytes < 16);
  expect(short).toEqual([]);
});

test('the product connects to nothing but what is listed here', () => {
  const connectors = CALLS.filter(({ name }) =>
    /^(connect|createConnection|net\.connect|tls\.connect)$/.test(name),
  );
  // The virus scanner, whose address the settings allow on this machine alone.
  expect(connectors.map(({ file }) => file)).toEqual(['app/operations/files/scanning/clamav.ts']);
  expect(importersOf('pg').filter((file) => file.startsWith('app/'))).toEqual([]);
  expect(importersOf('nodemailer').filter((file) => !/^app\/(mail|operations\/mail)\//.test(file))).toEqual(
    [],
  );
});

test('comparisons are strict', () => {
  const loose: string[] = [];
  for (const { file, tree } of SOURCES) {
    const visit = (node: ts.Node): void => {
      if (
        ts.isBinaryExpression(node) &&
        [ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken].includes(
          node.operatorToken.kind,
        )
      ) {
        loose.push(`${file}: ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  expect(loose).toEqual([]);
});

test('every field for a password hides it and is known to password managers, and nothing forbids pasting', () => {
  const fields = SOURCES.flatMap(({ file, text }) =>
    [...text.matchAll(/<\w+[^<>]*autoComplete="(?:current|new)-password"[^<>]*>/g)].map(([tag]) => ({
      file,
      tag,
    })),
  );
  expect(fields.length).toBeGreaterThanOrEqual(4);
  expect(fields.filter(({ tag }) => !tag.includes('type="password"'))).toEqual([]);
  // The secret that an identity provider gave an administrator hides as well; it is nobody's password to remember.
  const hiding = SOURCES.filter(({ file }) => !file.endsWith('organisation-provider.tsx')).flatMap(
    ({ text }) => text.match(/type="password"/g) ?? [],
  );
  expect(hiding).toHaveLength(fields.length);
  expect(filesWith(/onPaste|['"]paste['"]|onCopy/)).toEqual([]);
});

test('every package is pinned with its checksum, and none comes from elsewhere than the registry', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };
  const { '': _own, ...others } = packages;
  const elsewhere = Object.entries(others).filter(
    ([, { resolved, integrity }]) =>
      !integrity?.startsWith('sha512-') || !(resolved ?? REGISTRY).startsWith(REGISTRY),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

const REGISTRY = 'https://registry.npmjs.org/';

function isFromText({ name, node }: (typeof CALLS)[number]): boolean {
  return (
    !name.startsWith('set') ||
    (node.arguments?.[0] !== undefined && ts.isStringLiteralLike(node.arguments[0]))
  );
}

function onlyForTypes(file: string): boolean {
  const source = SOURCES.find((source) => source.file === file);
  return /import type \{[^}]*\} from 'pino'/.test(source?.text ?? '');
}

test('the domain has no clock: `new Date()` is passed to it as `now`', () => {
  const clocks = CALLS.filter(({ name, node }) => name === 'Date' && !node.arguments?.length);
  expect(clocks.filter(({ file }) => file.startsWith('app/domain/')).map(({ file }) => file)).toEqual([]);
  // Elsewhere it is how one tells the time.
  expect(clocks.length).toBeGreaterThan(0);
});
