import { expect, test } from 'vitest';
import { readSettings, requirePrivate, SettingsRefused } from '#app/settings.ts';
import { requireFreePort } from '#scripts/free-port.ts';
import { wordsFor } from '#scripts/stop-with-message.ts';

const OURS = {
  DATABASE_URL: 'postgres://login@db/tws?sslmode=verify-full',
  DATABASE_OWNER_URL: 'postgres://owner@db/tws?sslmode=verify-full',
};

test('nothing set is a private server on the embedded database', () => {
  const settings = readSettings({ PATH: '/bin', LATER_SETTING: 'unknown', PUBLIC_ORIGIN: '' });
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicOrigin: 'http://localhost:3000',
    database: undefined,
    scanner: undefined,
    securityContact: undefined,
    helpContact: undefined,
  });
});

test('everything set is used', () => {
  const settings = readSettings({
    ...OURS,
    NODE_ENV: 'production',
    PORT: '8080',
    HOST: '0.0.0.0',
    PUBLIC_ORIGIN: 'https://capacity.example/',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    LOG_LEVEL: 'warn',
    KEYS_DIR: '/keys',
    CLAMAV_URL: 'tcp://[::1]:3310',
    SECURITY_CONTACT: 'reports@capacity.example',
    HELP_CONTACT: 'https://capacity.example/ask',
  });
  expect(settings).toMatchObject({
    port: 8080,
    host: '0.0.0.0',
    publicOrigin: 'https://capacity.example',
    database: { loginUrl: OURS.DATABASE_URL, ownerUrl: OURS.DATABASE_OWNER_URL },
    trustedProxies: ['10.0.0.0/8', '::1'],
    keysDir: '/keys',
    scanner: { host: '::1', port: 3310 },
    securityContact: 'mailto:reports@capacity.example',
    helpContact: 'https://capacity.example/ask',
    logLevel: 'warn',
  });
});

test.each([
  [{ PORT: '70000' }, 'PORT must be'],
  [{ PORT: 'http' }, 'PORT must be'],
  [{ JOBS: 'yes' }, 'JOBS must be here or elsewhere'],
  [{ HOST: '0.0.0.0' }, 'HOST may be other'],
  [{ HOST: '0.0.0.0', NODE_ENV: 'development' }, 'HOST may be other'],
  [{ PUBLIC_ORIGIN: 'capacity.example' }, 'PUBLIC_ORIGIN must be a scheme'],
  [{ PUBLIC_ORIGIN: 'https://capacity.example/app' }, 'PUBLIC_ORIGIN must be a scheme'],
  [{ PUBLIC_ORIGIN: 'http://capacity.example' }, 'PUBLIC_ORIGIN must begin with https'],
  [{ DATABASE_URL: OURS.DATABASE_URL }, 'must be set together'],
  [{ MAIL_FROM: 'no-reply@capacity.example' }, 'SMTP_URL and MAIL_FROM must be set together'],
  [{ DATABASE_URL: 'mysql://x', DATABASE_OWNER_URL: OURS.DATABASE_OWNER_URL }, 'DATABASE_URL must look like'],
  [{ DATABASE_URL: OURS.DATABASE_URL, DATABASE_OWNER_URL: OURS.DATABASE_URL }, 'must be another role'],
  [{ ...OURS, DATABASE_URL: 'postgres://login@db/tws' }, 'must have sslmode=verify-full'],
  [{ ...OURS, DATABASE_URL: 'postgres://login@db/tws?sslmode=require' }, 'must have sslmode=verify-full'],
  [{ ...OURS, DATABASE_OWNER_URL: 'postgres:///tws?host=10.0.0.5' }, 'must have sslmode=verify-full'],
  [{ TRUSTED_PROXIES: 'proxy.example' }, 'TRUSTED_PROXIES must be'],
  [{ TRUSTED_PROXIES: '10.0.0.0/99' }, 'TRUSTED_PROXIES must be'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
  [{ SMTP_URL: 'mail.example', MAIL_FROM: 'no-reply@capacity.example' }, 'SMTP_URL must look like'],
  [{ SMTP_URL: 'smtps://mail.example:465' }, 'MAIL_FROM must be set together'],
  [
    { SMTP_URL: 'smtps://mail.example:465', MAIL_FROM: 'Two-Way Street <no-reply' },
    'MAIL_FROM must be an address',
  ],
  [{ CLAMAV_URL: '127.0.0.1:3310' }, 'CLAMAV_URL must look like'],
  [{ CLAMAV_URL: 'tcp://127.0.0.1' }, 'CLAMAV_URL must look like'],
  [{ CLAMAV_URL: 'tcp://scan.capacity.example:3310' }, 'CLAMAV_URL must look like'],
  [{ SECURITY_CONTACT: 'the help desk' }, 'SECURITY_CONTACT must be'],
  [{ HELP_CONTACT: 'the help desk' }, 'HELP_CONTACT must be'],
  [{ SECURITY_CONTACT: 'http://capacity.example/report' }, 'SECURITY_CONTACT must be'],
  [{ SECURITY_CONTACT: 'a@b.example\nContact: mailto:c@d.example' }, 'SECURITY_CONTACT must be'],
])('%o is refused in one sentence', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(SettingsRefused);
  try {
    readSettings(environment);
  } catch (error) {
    const { problems } = error as SettingsRefused;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  }
});

test.each(['127.0.0.1', '[::1]', 'localhost', ''])('a database on this machine (%j) needs no TLS', (host) => {
  const ours = { DATABASE_URL: `postgres://login@${host}/tws`, DATABASE_OWNER_URL: `postgres://${host}/tws` };
  if (host) expect(readSettings(ours).database).toBeDefined();
  const socket = 'postgres:///tws?host=/run/postgresql';
  expect(
    readSettings({ DATABASE_URL: `${socket}&user=a`, DATABASE_OWNER_URL: socket }).database,
  ).toBeDefined();
});

test('every wrong setting is named at once', () => {
  try {
    readSettings({ PORT: 'x', LOG_LEVEL: 'loud', HOST: '0.0.0.0', TRUSTED_PROXIES: 'y' });
    expect.unreachable();
  } catch (error) {
    expect((error as SettingsRefused).problems).toHaveLength(4);
  }
});

test('what the system says of an address or a path names the setting it comes from', () => {
  const failed = (message: string, more: Partial<NodeJS.ErrnoException>) =>
    wordsFor(Object.assign(new Error(message), more));
  const refused = { code: 'ECONNREFUSED', syscall: 'connect' };
  expect(failed('connect ECONNREFUSED 127.0.0.1:1', refused)).toMatch(
    /does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\).* DATABASE_URL/,
  );
  // Of several addresses that were tried Node says nothing but the code.
  expect(failed('', refused)).toContain('(ECONNREFUSED)');
  expect(
    failed("EEXIST: file already exists, mkdir '/data'", { code: 'EEXIST', syscall: 'mkdir', path: '/data' }),
  ).toMatch(/^\/data cannot be a folder.* DATA_DIR and KEYS_DIR/);
  const lock = { code: 'EACCES', syscall: 'open', path: '/srv/node_modules/.cache/build.lock' };
  expect(failed('EACCES: permission denied', lock)).toMatch(
    /^This account may not use \/srv\/\S+build\.lock: the account/,
  );
  expect(failed('Port 3000 is in use.', {})).toBe('Port 3000 is in use.');
});

test('a server that others reach is told its origin, and which proxy to believe; a command needs neither', () => {
  const refused = (environment: Record<string, string>) => {
    expect(() => readSettings(environment)).not.toThrow();
    try {
      readSettings(environment, { serving: true });
      return [];
    } catch (error) {
      return (error as SettingsRefused).problems;
    }
  };
  const open = { HOST: '0.0.0.0', NODE_ENV: 'production' };
  expect(refused(open)).toEqual([expect.stringMatching(/^PUBLIC_ORIGIN must be set where HOST/)]);
  const https = { PUBLIC_ORIGIN: 'https://capacity.example' };
  expect(refused(https)).toEqual([expect.stringMatching(/^TRUSTED_PROXIES must be set .* none/)]);
  expect(refused({ ...open, ...https, TRUSTED_PROXIES: '' })).toHaveLength(1);
  expect(refused({ ...open, ...https, TRUSTED_PROXIES: '127.0.0.1' })).toEqual([]);
  expect(refused({ ...https, TRUSTED_PROXIES: 'none' })).toEqual([]);
  expect(readSettings({ ...https, TRUSTED_PROXIES: 'none' }, { serving: true }).trustedProxies).toEqual([]);
  expect(refused({})).toEqual([]);
});

test.each([{ HOST: '0.0.0.0', NODE_ENV: 'production' }, { PUBLIC_ORIGIN: 'https://capacity.example' }])(
  'a demonstration, whose password everybody knows, is refused with %o',
  (environment) => {
    expect(() => requirePrivate(readSettings(environment))).toThrow(
      'HOST and PUBLIC_ORIGIN may name only this',
    );
    expect(() => requirePrivate(readSettings({ HOST: 'localhost' }))).not.toThrow();
  },
);

test('a host that is not this machine is said of HOST, not of the database', async () => {
  // 192.0.2.1 is nobody's (RFC 5737).
  await expect(requireFreePort({ host: '192.0.2.1', port: 0 })).rejects.toThrow(
    'HOST (192.0.2.1) is no address',
  );
  await expect(requireFreePort({ host: 'no-such-host.invalid', port: 0 })).rejects.toThrow(
    'HOST (no-such-host',
  );
});
